using Microsoft.Extensions.Time.Testing;
using static Bot.Runtime.Tests.Lambda.LoopRun;

namespace Bot.Runtime.Tests.Lambda;

public sealed class DeadlineTests
{
    private readonly RecordingLog _log = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeMilliseconds(1_800_000_000_000));

    private string DeadlineIn(TimeSpan time) => $"Lambda-Runtime-Deadline-Ms: {(_time.GetUtcNow() + time).ToUnixTimeMilliseconds()}";

    [Theory]
    [InlineData(30_000, 28_500)]
    [InlineData(6_000, 4_500)]
    [InlineData(4_000, 3_000)]
    [InlineData(1_000, 750)]
    public async Task The_token_is_cancelled_early_enough_for_an_apology(int leftMs, int cancelledAfterMs)
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "{}", DeadlineIn(TimeSpan.FromMilliseconds(leftMs)));
            Assert.Equal("\"sorry\"", api.Accept("invocation/a/response").Body);
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function(async (_, response, cancel) =>
        {
            var cancelled = new TaskCompletionSource();
            await using var registration = cancel.Register(cancelled.SetResult);
            _time.Advance(TimeSpan.FromMilliseconds(cancelledAfterMs - 1));
            Assert.False(cancel.IsCancellationRequested);
            _time.Advance(TimeSpan.FromMilliseconds(1));
            await cancelled.Task;
            response.WriteText("\"sorry\"");
        }), _log, _time));
        Assert.Equal([StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task A_function_that_waits_on_its_thread_is_told_as_well()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "{}", DeadlineIn(TimeSpan.FromSeconds(4)));
            Assert.Equal("\"sorry\"", api.Accept("invocation/a/response").Body);
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function((_, response, cancel) =>
        {
            _time.Advance(TimeSpan.FromSeconds(3));
            cancel.WaitHandle.WaitOne();
            _time.Advance(TimeSpan.FromSeconds(1));
            response.WriteText("\"sorry\"");
            return default;
        }), _log, _time));
        Assert.Equal(
            [
                "fault a: The function blocks its thread at its deadline and cannot be abandoned; Lambda is about to end the process. "
                    + "Wait with await, and pass the cancellation token on.",
                StoppedByTest,
            ],
            _log.Lines);
    }

    [Fact]
    public async Task A_function_that_ends_because_its_token_was_cancelled_has_timed_out()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "{}", DeadlineIn(TimeSpan.FromSeconds(30)));
            Assert.Contains("Lambda-Runtime-Function-Error-Type: Function.TimedOut", api.Accept("invocation/a/error").Headers);
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function(async (_, _, cancel) =>
        {
            var waiting = Task.Delay(Timeout.Infinite, cancel);
            _time.Advance(TimeSpan.FromSeconds(29));
            await waiting;
        }), _log, _time));
        Assert.StartsWith("failed a: Function.TimedOut: The function stopped without an answer when its 30.0 s were about to end.", _log.Lines.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_does_not_end_is_abandoned_before_the_deadline_and_harms_no_later_one()
    {
        var released = new TaskCompletionSource();
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("stuck", "\"first\"", DeadlineIn(TimeSpan.FromSeconds(30)));
            var error = api.Accept("invocation/stuck/error");
            Assert.Contains("Lambda-Runtime-Function-Error-Type: Function.TimedOut", error.Headers);
            Assert.Equal("{\"errorMessage\":\"The function did not end within its 30.0 s, and was abandoned.\",\"errorType\":\"Function.TimedOut\",\"stackTrace\":[]}", error.Body);
            api.GiveEvent("next", "\"second\"", DeadlineIn(TimeSpan.FromSeconds(30)));
            Assert.Equal("{\"you said\": \"second\"}", api.Accept("invocation/next/response").Body);
            api.StopInNext();
        });
        var late = "";

        Assert.Equal(0, await RunAsync(api, Function(async (invocation, response, cancel) =>
        {
            if (invocation.RequestId == "stuck")
            {
                response.WriteText("half an answ");
                var loop = Thread.CurrentThread;
                await Task.Yield();
                SpinWait.SpinUntil(() => loop.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
                _time.Advance(TimeSpan.FromSeconds(28.5));
                Assert.True(cancel.IsCancellationRequested);
                _time.Advance(TimeSpan.FromSeconds(1.25));
                await released.Task;
                late = System.Text.Encoding.UTF8.GetString(invocation.Payload.Span);
                response.WriteText("too late");
                throw new InvalidOperationException("late failure");
            }

            released.SetResult();
            await _log.AbandonedEnded;
            await Echo.InvokeAsync(invocation, response, cancel);
        }), _log, _time));

        Assert.Equal("\"first\"", late);
        Assert.Equal("late failure", (await _log.AbandonedEnded)?.Message);
        Assert.Equal(
            ["failed stuck: Function.TimedOut: The function did not end within its 30.0 s, and was abandoned. []", "late stuck", StoppedByTest],
            _log.Lines);
    }

    [Fact]
    public async Task An_event_whose_deadline_is_past_comes_with_a_cancelled_token()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "{}", DeadlineIn(TimeSpan.FromSeconds(-1)));
            Assert.Equal("True", api.Accept("invocation/a/response").Body);
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function((_, response, cancel) =>
        {
            response.WriteText($"{cancel.IsCancellationRequested}");
            return default;
        }), _log, _time));
    }

    [Theory]
    [InlineData("Lambda-Runtime-Deadline-Ms: soon")]
    [InlineData("Lambda-Runtime-Deadline-Ms: -1")]
    [InlineData("Lambda-Runtime-Deadline-Ms: 99999999999999999")]
    public async Task An_event_without_a_usable_deadline_is_handled_without_one(string header)
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "{}", header);
            Assert.Equal($"{DateTimeOffset.MaxValue:O} True", api.Accept("invocation/a/response").Body);
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function((invocation, response, cancel) =>
        {
            response.WriteText($"{invocation.Deadline:O} {cancel.CanBeCanceled}");
            return default;
        }), _log, _time));
        Assert.Equal(["fault a: The event came without a Lambda-Runtime-Deadline-Ms in Unix milliseconds; it is handled without a deadline.", StoppedByTest], _log.Lines);
    }

    [Fact]
    public async Task What_is_registered_with_the_token_may_throw_without_ending_anything()
    {
        using var api = new ScriptedRuntimeApi(api =>
        {
            api.GiveEvent("a", "{}", DeadlineIn(TimeSpan.FromSeconds(4)));
            Assert.Equal("1", api.Accept("invocation/a/response").Body);
            api.StopInNext();
        });

        Assert.Equal(0, await RunAsync(api, Function(async (_, response, cancel) =>
        {
            cancel.Register(() => throw new TimeoutException("secret"));
            await Task.Yield();
            _time.Advance(TimeSpan.FromSeconds(3));
            response.WriteText("1");
        }), _log, _time));
        Assert.Equal(
            ["fault a: What the function registered with its cancellation token threw TimeoutException when the token was cancelled. The invocation goes on.", StoppedByTest],
            _log.Lines);
    }
}
