using System.Globalization;
using Bot.Runtime.Lambda;
using static Bot.Runtime.Tests.Lambda.LoopRun;

namespace Bot.Runtime.Tests.Lambda;

public sealed class RuntimeLoopTests
{
    private readonly RecordingLog _log = new();

    [Fact]
    public async Task An_event_is_answered_and_the_function_sees_what_lambda_says_about_it()
    {
        Invocation? seen = null;
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("8476a536-e9f4-11e8-9739-2dfe598c3fcd", "{\"name\":\"Zoë\"}", "Lambda-Runtime-Deadline-Ms: 4102444800123",
                "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:ap-southeast-2:123456789012:function:desk", "Lambda-Runtime-Trace-Id: Root=1-a;Parent=b;Sampled=1");
            var answer = api.Accept("invocation/8476a536-e9f4-11e8-9739-2dfe598c3fcd/response");
            Assert.Equal("{\"you said\": {\"name\":\"Zoë\"}}", answer.Body);
            Assert.Contains("Content-Type: application/json", answer.Headers);
            api.StopInNext();
        });

        var code = await RunAsync(api, Function((invocation, response, cancel) =>
        {
            seen = invocation;
            return Echo.InvokeAsync(invocation, response, cancel);
        }), _log);

        Assert.Equal(0, code);
        Assert.NotNull(seen);
        Assert.Equal("8476a536-e9f4-11e8-9739-2dfe598c3fcd", seen.RequestId);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(4102444800123), seen.Deadline);
        Assert.Equal("arn:aws:lambda:ap-southeast-2:123456789012:function:desk", seen.FunctionArn);
        Assert.Equal("Root=1-a;Parent=b;Sampled=1", seen.TraceId);
        Assert.Equal("Root=1-a;Parent=b;Sampled=1", System.Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID"));
        Assert.Equal([StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task Hundreds_of_events_are_served_on_one_connection()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            for (var i = 0; i < 500; i++)
            {
                // Sizes that cross the buffers' first sizes in both directions.
                var payload = $"\"{new string('x', i * 397 % 50_000)}\"";
                api.GiveEvent($"id-{i}", payload);
                Assert.Equal($"{{\"you said\": {payload}}}", api.Accept($"invocation/id-{i}/response").Body);
            }

            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.Equal([StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task A_function_that_awaits_is_waited_for()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            for (var i = 0; i < 100; i++)
            {
                api.GiveEvent($"id-{i}", $"{i}");
                Assert.Equal($"{{\"you said\": {i}}}", api.Accept($"invocation/id-{i}/response").Body);
            }

            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function(async (invocation, response, cancel) =>
        {
            await Task.Yield();
            await Echo.InvokeAsync(invocation, response, cancel);
        }), _log));
        Assert.Equal([StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task The_words_of_a_lambda_function_exception_reach_the_caller()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "{}");
            var error = api.Accept("invocation/a/error");
            Assert.Contains("Lambda-Runtime-Function-Error-Type: Function.InvalidEvent", error.Headers);
            Assert.Equal("""{"errorMessage":"The event has no sessionId.","errorType":"Function.InvalidEvent","stackTrace":[]}""", error.Body);
            api.GiveEvent("b", "1");
            Assert.Equal("{\"you said\": 1}", api.Accept("invocation/b/response").Body);
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function((invocation, response, cancel) => invocation.RequestId == "b"
            ? Echo.InvokeAsync(invocation, response, cancel)
            : throw new LambdaFunctionException("Function.InvalidEvent", "The event has no sessionId.")), _log));
        Assert.Equal(["failed a: Function.InvalidEvent: The event has no sessionId. [The event has no sessionId.]", StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task The_words_of_any_other_exception_stay_in_the_log()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            foreach (var id in new[] { "thrown", "awaited" })
            {
                api.GiveEvent(id, "{}");
                var error = api.Accept($"invocation/{id}/error");
                Assert.Contains("Lambda-Runtime-Function-Error-Type: InvalidOperationException", error.Headers);
                Assert.Equal("{\"errorMessage\":\"The function failed; its log has the cause under this request id.\","
                    + "\"errorType\":\"InvalidOperationException\",\"stackTrace\":[]}", error.Body);
            }

            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function(async (invocation, response, _) =>
        {
            response.WriteText("half an answ");
            if (invocation.RequestId == "awaited") await Task.Yield();
            throw new InvalidOperationException("password is hunter2");
        }), _log));
        Assert.Equal("failed thrown: InvalidOperationException: The function failed; its log has the cause under this request id. [password is hunter2]", _log.Lines.First());
        Assert.Equal(3, _log.Lines.Count);
    }

    [Fact]
    public async Task An_error_type_that_is_not_fit_for_a_header_is_made_so()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "{}");
            var error = api.Accept("invocation/a/error");
            Assert.Contains("Lambda-Runtime-Function-Error-Type: Bad__Injected:_1", error.Headers);
            Assert.Contains("\"errorType\":\"Bad\\r\\nInjected: 1\"", error.Body, StringComparison.Ordinal);
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function((_, _, _) => throw new LambdaFunctionException("Bad\r\nInjected: 1", "no")), _log));
    }

    [Theory]
    [InlineData(ResponseBuffer.MaxBytes, "response")]
    [InlineData(ResponseBuffer.MaxBytes + 1, "error")]
    [InlineData(20_000_000, "error")]
    public async Task An_answer_past_what_lambda_takes_is_an_error_and_the_loop_goes_on(int size, string expected)
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "{}");
            var posted = api.Accept($"invocation/a/{expected}");
            if (expected == "response") Assert.Equal(size, posted.Body.Length);
            else Assert.Contains("Lambda-Runtime-Function-Error-Type: Function.ResponseSizeTooLarge", posted.Headers);
            api.GiveEvent("b", "1");
            Assert.Equal("{\"you said\": 1}", api.Accept("invocation/b/response").Body);
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function((invocation, response, cancel) =>
        {
            if (invocation.RequestId == "b") return Echo.InvokeAsync(invocation, response, cancel);
            for (var left = size; left > 0;)
            {
                var n = Math.Min(left, 100_000);
                response.GetSpan(n)[..n].Fill((byte)'x');
                response.Advance(n);
                left -= n;
            }

            return default;
        }), _log));
        Assert.Equal(expected == "error", _log.Lines.Contains(string.Create(CultureInfo.InvariantCulture,
            $"failed a: Function.ResponseSizeTooLarge: The answer has {size} bytes, more than Lambda takes (6291556; Lex itself takes 50 KB). Answer with less. []")));
    }

    [Fact]
    public async Task A_refusal_with_413_is_reported_as_an_answer_that_is_too_large()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "12345");
            api.Expect("invocation/a/response");
            api.Send(ScriptedConnection.Status("413 Payload Too Large", "{\"errorType\":\"RequestEntityTooLarge\"}"));
            Assert.Contains("Lambda-Runtime-Function-Error-Type: Function.ResponseSizeTooLarge", api.Accept("invocation/a/error").Headers);
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.StartsWith("failed a: Function.ResponseSizeTooLarge: The answer has 19 bytes", _log.Lines.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invocation_in_flight_is_finished_before_the_loop_stops()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "1");
            Assert.Equal("{\"you said\": 1}", api.Accept("invocation/a/response").Body);
            api.ExpectEnd();
        });

        Assert.Equal(0, await RunAsync(api, Function(async (invocation, response, cancel) =>
        {
            await api.Stop.CancelAsync();
            await Echo.InvokeAsync(invocation, response, cancel);
        }), _log));
        Assert.Equal([StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task An_event_of_which_a_part_has_come_is_served_before_the_loop_stops()
    {
        for (var i = 0; i < 20; i++)
        {
            var log = new RecordingLog();
            using var api = new ScriptedRuntimeApi(api =>
            {
                api.ExpectNext();
                var text = ScriptedConnection.Event("a", "\"in two parts\"");
                api.Send(text[..^5]);
                api.StopLoop();
                api.Send(text[^5..]);
                Assert.Equal("{\"you said\": \"in two parts\"}", api.Accept("invocation/a/response").Body);
                api.ExpectEnd();
            });

            Assert.Equal(0, await RunAsync(api, Echo, log));
            Assert.Equal([StoppedByTest], log.Lines);
        }
    }

    [Fact]
    public void A_loop_that_is_told_to_stop_before_it_starts_asks_for_nothing()
    {
        using var api = new ScriptedRuntimeApi();
        api.Stop.Cancel();

        Assert.Equal(0, Loop(api, _log).Run(Echo, api.Stop.Token));
        Assert.Equal([StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task An_init_error_is_posted_with_its_type_and_words()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            var error = api.Accept("init/error");
            Assert.Contains("Lambda-Runtime-Function-Error-Type: Runtime.ConfigInvalid", error.Headers);
            Assert.Equal("""{"errorMessage":"AD_URL is not set.","errorType":"Runtime.ConfigInvalid","stackTrace":[]}""", error.Body);
        });

        Loop(api, _log).ReportInitError("Runtime.ConfigInvalid", "AD_URL is not set.");

        await api.PlayedAsync();
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task An_init_error_that_cannot_be_told_is_logged()
    {
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.Expect("init/error");
                api.Send(ScriptedConnection.Status("403 Forbidden", "{\"errorType\":\"InvalidStateTransition\"}"));
            },
            api => api.Expect("init/error"));

        Loop(api, _log).ReportInitError("Runtime.ConfigInvalid", "AD_URL is not set.");
        Loop(api, _log).ReportInitError("Runtime.ConfigInvalid", "AD_URL is not set.");

        await api.PlayedAsync();
        Assert.Equal(
            [
                "fault : POST init/error (Runtime.ConfigInvalid) was answered with status 403 (InvalidStateTransition).",
                $"fault : POST init/error at {api.Address}: The connection was closed without a response. Lambda was not told of the init error Runtime.ConfigInvalid.",
            ],
            _log.Lines);
    }
}
