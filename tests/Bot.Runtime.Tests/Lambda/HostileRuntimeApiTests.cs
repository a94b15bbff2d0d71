using System.Text;
using Bot.Runtime.Lambda;
using static Bot.Runtime.Tests.Lambda.LoopRun;

namespace Bot.Runtime.Tests.Lambda;

/// <summary>The Runtime API breaks its word; each case ends in a line that an operator can act on.</summary>
public sealed class HostileRuntimeApiTests
{
    private readonly RecordingLog _log = new();

    [Theory]
    [InlineData("400 Bad Request", "{\"errorMessage\":\"x\",\"errorType\":\"InvalidRequestID\"}", "400 (InvalidRequestID)")]
    [InlineData("403 Forbidden", "{\"errorType\":\"Not a word \\n\"}", "403")]
    [InlineData("404 Not Found", "<html>", "404")]
    [InlineData("302 Found", "", "302")]
    public async Task An_answer_that_is_refused_is_logged_and_the_loop_goes_on(string status, string body, string logged)
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "1");
            api.Expect("invocation/a/response");
            api.Send(ScriptedConnection.Status(status, body));
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.Equal(
            [
                $"fault a: POST invocation/a/response was answered with status {logged}: Lambda does not have the response. The runtime goes on with the next event.",
                StoppedByTest,
            ],
            _log.Lines);
    }

    [Theory]
    [InlineData("500 Internal Server Error")]
    [InlineData("503 Service Unavailable")]
    public async Task A_runtime_api_that_says_it_is_broken_ends_the_loop(string status)
    {
        var code = status[..3];
        using var onNext = new ScriptedRuntimeApi(api =>
        {
            api.ExpectNext();
            api.Send(ScriptedConnection.Status(status, "{\"errorType\":\"ContainerError\"}"));
        });
        using var onResponse = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "1");
            api.Expect("invocation/a/response");
            api.Send(ScriptedConnection.Status(status, "{}"));
        });
        using var onError = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "1");
            api.Expect("invocation/a/error");
            api.Send(ScriptedConnection.Status(status, "{}"));
        });

        Assert.Equal(1, await RunAsync(onNext, Echo, _log));
        Assert.Equal(1, await RunAsync(onResponse, Echo, _log));
        Assert.Equal(1, await RunAsync(onError, Function((_, _, _) => throw new LambdaFunctionException("A.B", "c")), _log));
        Assert.Equal(
            [
                $"lost: GET invocation/next was answered with status {code} (ContainerError). The Runtime API is broken beyond repair; the runtime exits.",
                $"lost: POST invocation/a/response was answered with status {code}. The Runtime API is broken beyond repair; the runtime exits.",
                "failed a: A.B: c [c]",
                $"lost: POST invocation/a/error was answered with status {code}. The Runtime API is broken beyond repair; the runtime exits.",
            ],
            _log.Lines);
    }

    [Theory]
    [InlineData("403 Forbidden")]
    [InlineData("404 Not Found")]
    [InlineData("410 Gone")]
    [InlineData("204 No Content")]
    public async Task A_next_that_is_refused_is_asked_again_after_a_while(string status)
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            for (var i = 0; i < 2; i++)
            {
                api.ExpectNext();
                api.Send(status[0] == '2' ? $"HTTP/1.1 {status}\r\n\r\n" : ScriptedConnection.Status(status, "{}"));
            }

            api.GiveEvent("a", "1");
            api.Accept("invocation/a/response");
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.Equal(
            [
                $"fault : GET invocation/next was answered with status {status[..3]}. The next event is asked for again in 1 ms (failure 1 of 10).",
                $"fault : GET invocation/next was answered with status {status[..3]}. The next event is asked for again in 2 ms (failure 2 of 10).",
                StoppedByTest,
            ],
            _log.Lines);
    }

    [Fact]
    public async Task A_back_off_ends_when_the_loop_is_told_to_stop()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.ExpectNext();
            api.Send(ScriptedConnection.Status("403 Forbidden", "{}"));
            api.ExpectEnd();
        });
        var log = new StoppingLog(api.Stop);
        var loop = new RuntimeLoop(LoopRun.Environment(api.Address), log, TimeProvider.System) { FirstBackOff = TimeSpan.FromDays(1) };

        Assert.Equal(0, await Task.Run(() => loop.Run(Echo, api.Stop.Token), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        await api.PlayedAsync();
    }

    [Theory]
    [InlineData("\u0016\u0003\u0001\u0002\u0000", "The response does not start with 'HTTP/1.'.")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "The response does not start with 'HTTP/1.'.")]
    [InlineData("HTTP/1.1 2x0 OK\r\n\r\n", "The response's first line is not an HTTP/1.x status line with a status from 100 to 599.")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n", "The response has a header line that is not 'name: value' (RFC 9112 section 5).")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 12", "The connection was closed in the middle of the response's head, after 35 bytes.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"a\":", "The connection was closed after 5 bytes of a body that has 12 by its Content-Length.")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", "The response's body is larger than 6356992 bytes, which is more than Lambda lets an event have.")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", "The connection was closed in the middle of a chunked body, after 3 bytes.")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\n\r\n", "The response switches to another protocol (status 101), which this runtime did not ask for.")]
    public async Task A_next_that_is_no_answer_is_logged_and_asked_again_on_a_new_connection(string sent, string logged)
    {
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.ExpectNext();
                api.Send(Encoding.Latin1.GetBytes(sent));
            },
            api =>
            {
                api.GiveEvent("a", "1");
                api.Accept("invocation/a/response");
                api.StopInNext();
            });

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.Equal(
            [$"fault : GET invocation/next at {api.Address}: {logged} The next event is asked for again in 1 ms (failure 1 of 10).", StoppedByTest],
            _log.Lines);
    }

    [Fact]
    public async Task A_head_without_end_is_cut_off()
    {
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.ExpectNext();
                api.Send("HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Range(0, 700).Select(i => $"X-{i}: {new string('x', 100)}\r\n")));
                api.ExpectEnd();
            },
            api => api.StopInNext());

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.StartsWith($"fault : GET invocation/next at {api.Address}: The response's head is longer than 65536 bytes.", _log.Lines.First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Lambda-Runtime-Aws-Request-Id: \r\n")]
    [InlineData("Lambda-Runtime-Aws-Request-Id: ../../init/error\r\n")]
    [InlineData("Lambda-Runtime-Aws-Request-Id: a b\r\n")]
    public async Task An_event_that_cannot_be_answered_is_not_handled(string header)
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.ExpectNext();
            api.Send($"HTTP/1.1 200 OK\r\n{header}Content-Length: 2\r\n\r\n{{}}");
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function((_, _, _) => throw new InvalidOperationException("It was handled.")), _log));
        var length = header.Length == 0 ? 0 : header.Length - "Lambda-Runtime-Aws-Request-Id: \r\n".Length;
        Assert.Equal(
            [
                $"fault : An event came with a Lambda-Runtime-Aws-Request-Id of {length} bytes that is not an id of 1 to 128 letters, digits, '-' or '_'; "
                    + "it cannot be answered. The next event is asked for again in 1 ms (failure 1 of 10).",
                StoppedByTest,
            ],
            _log.Lines);
    }

    [Fact]
    public async Task What_comes_after_an_event_is_not_taken_for_an_answer()
    {
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.ExpectNext();
                api.Send(ScriptedConnection.Event("a", "123") + "45");
                api.ExpectEnd();
            },
            api =>
            {
                Assert.Equal("{\"you said\": 123}", api.Accept("invocation/a/response").Body);
                api.StopInNext();
            });

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.Equal(["fault a: 2 bytes came after the event's 3; they are ignored and the connection is replaced.", StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task What_comes_while_the_function_works_is_not_taken_for_an_acknowledgement()
    {
        using var sent = new ManualResetEventSlim();
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.GiveEvent("a", "1");
                api.Send(ScriptedConnection.Status("202 Accepted"));
                sent.Set();
                api.ExpectEnd();
            },
            api =>
            {
                Assert.Equal("{\"you said\": 1}", api.Accept("invocation/a/response").Body);
                api.StopInNext();
            });

        Assert.Equal(0, await RunAsync(api, Function((invocation, response, cancel) =>
        {
            sent.Wait(cancel);
            return Echo.InvokeAsync(invocation, response, cancel);
        }), _log));
        Assert.Equal(StoppedByTest, _log.Lines.Last());
    }

    [Fact]
    public async Task What_comes_after_an_acknowledgement_is_not_taken_for_an_event()
    {
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.GiveEvent("a", "1");
                api.Expect("invocation/a/response");
                api.Send(ScriptedConnection.Status("202 Accepted") + ScriptedConnection.Event("forged", "{}"));
                api.ExpectEnd();
            },
            api => api.StopInNext());

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.Matches("^fault a: [0-9]+ bytes came after the acknowledgement of the response; they are ignored and the connection is replaced.$", _log.Lines.First());
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task Every_framing_that_http_allows_is_understood()
    {
        const string headers = "HTTP/1.1 200 OK\r\nlambda-runtime-aws-request-id:a\r\nLAMBDA-RUNTIME-DEADLINE-MS: 4102444800000 \r\n";
        using var api = new ScriptedRuntimeApi(
            api =>
            {
                api.ExpectNext();
                api.Send("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\nX: y\r\n\r\n" + headers
                    + "Transfer-Encoding: chunked\r\n\r\n3;ext=1\r\n\"he\r\n00A\r\nllo world\"\r\n0\r\nTrailer: t\r\n\r\n");
                Assert.Equal("{\"you said\": \"hello world\"}", api.Expect("invocation/a/response").Body);

                // No length: the status is all that is needed, although the connection stays open.
                api.Send("HTTP/1.1 202 Accepted\r\n\r\n");
                api.ExpectEnd();
            },
            api =>
            {
                api.ExpectNext();
                api.Send(headers.Replace("1.1", "1.0", StringComparison.Ordinal) + "\r\n\"until ");
                api.Send("the end\"");
            },
            api =>
            {
                Assert.Equal("{\"you said\": \"until the end\"}", api.Accept("invocation/a/response").Body);
                api.StopInNext();
            });

        Assert.Equal(0, await RunAsync(api, Echo, _log));
        Assert.Equal([StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task An_event_of_lambdas_largest_size_is_served()
    {
        var payload = $"\"{new string('x', (6 * 1024 * 1024) - 2)}\"";
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", payload);
            Assert.Equal($"{payload.Length}", api.Accept("invocation/a/response").Body);
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function((invocation, response, _) =>
        {
            response.WriteText($"{invocation.Payload.Length}");
            return default;
        }), _log));
        Assert.Equal([StoppedByTest], _log.Lines);
    }

    private sealed class StoppingLog(CancellationTokenSource stop) : IRuntimeLoopLog
    {
        public void Fault(string? requestId, string message) => stop.Cancel();

        public void RuntimeApiLost(string message) => Assert.Fail(message);

        public void FunctionFailed(string requestId, string errorType, string message, Exception? exception) => Assert.Fail(message);

        public void AbandonedInvocationEnded(string requestId, Exception? exception) => Assert.Fail(requestId);

        public void Stopping(string reason) => Assert.Equal("its caller told it to", reason);
    }
}
