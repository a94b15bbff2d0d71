using System.Buffers;
using System.Text;
using Bot.Runtime.Lambda;
using Bot.Simulator.Cloud;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Cloud;

/// <summary>A function in this process ends an event as the same function behind the Runtime API would.</summary>
public sealed class InProcessFunctionTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FunctionFaults _faults = new();
    private int _starts;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_starts_with_its_first_event_and_stays()
    {
        var function = Started((_, response, _) => Answer(response, "\"fine\""));
        Assert.Equal(0, _starts);
        Assert.Equal("\"fine\"", Text(await function.InvokeAsync(Json("{}"), Cancel)));
        await function.InvokeAsync(Json("{}"), Cancel);
        Assert.Equal(1, _starts);
    }

    [Fact]
    public async Task Made_to_crash_it_ends_as_a_killed_process_and_starts_anew()
    {
        var function = Started((_, response, _) => Answer(response, "1"));
        _faults.Crashes = true;
        var crash = await function.InvokeAsync(Json("{}"), Cancel);
        _faults.Clear();
        var after = await function.InvokeAsync(Json("{}"), Cancel);

        Assert.Matches("^Crashed: Runtime.ExitError: RequestId: [0-9a-f-]{36} Error: Runtime exited with error: signal: killed$", crash.ToString());
        Assert.Equal(137, crash.ExitCode);
        Assert.True(after.IsSuccess);
        Assert.Equal(2, _starts);
    }

    [Fact]
    public async Task Made_to_time_out_it_waits_by_its_clock()
    {
        var function = Started((_, response, _) => Answer(response, "1"));
        _faults.TimesOut = true;
        var waiting = function.InvokeAsync(Json("{}"), Cancel);
        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Matches("^TimedOut: Sandbox.Timedout: RequestId: [0-9a-f-]{36} Error: Task timed out after 30.00 seconds$", (await waiting).ToString());
    }

    [Fact]
    public async Task A_function_that_does_not_end_is_given_up_when_its_time_is_over()
    {
        var never = new TaskCompletionSource();
        var function = Started((_, _, _) => new ValueTask(never.Task));
        var waiting = function.InvokeAsync(Json("{}"), Cancel);
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(FunctionOutcome.TimedOut, (await waiting).Outcome);
        never.SetResult();
    }

    [Fact]
    public async Task A_function_that_heeds_its_token_ends_before_its_time_is_over()
    {
        var function = Started((_, _, cancel) => new ValueTask(Task.Delay(Timeout.InfiniteTimeSpan, cancel)));
        var waiting = function.InvokeAsync(Json("{}"), Cancel);
        _clock.Advance(TimeSpan.FromSeconds(28.5));

        Assert.Equal(
            "FunctionError: Function.TimedOut: The function stopped without an answer when its 28.5 s were about to end.", (await waiting).ToString());
        Assert.Equal(1, _starts);
    }

    [Fact]
    public async Task What_it_throws_is_an_error_of_its_event_and_its_message_stays_inside()
    {
        var function = Started((_, _, _) => throw new InvalidOperationException("born on 1990-01-15"));
        Assert.Equal(
            "FunctionError: InvalidOperationException: The function failed; its log has the cause under this request id.",
            (await function.InvokeAsync(Json("{}"), Cancel)).ToString());
    }

    [Fact]
    public async Task A_caller_who_gives_up_ends_it()
    {
        var function = Started((_, _, cancel) => new ValueTask(Task.Delay(Timeout.InfiniteTimeSpan, cancel)));
        using var givingUp = new CancellationTokenSource();
        var waiting = function.InvokeAsync(Json("{}"), givingUp.Token);
        await givingUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Events_and_responses_have_Lambdas_limits()
    {
        var function = Started((_, response, _) => Answer(response, new string('7', RuntimeApi.MaxResponseBytes + 1)));
        Assert.Equal("RequestTooLargeException", (await function.InvokeAsync(new byte[RuntimeApi.MaxEventBytes + 1], Cancel)).ErrorType);
        Assert.Equal(
            "FunctionError: Function.ResponseSizeTooLarge: Response payload size exceeded maximum allowed payload size (6291556 bytes).",
            (await function.InvokeAsync(Json("{}"), Cancel)).ToString());
    }

    private InProcessFunction Started(Func<Bot.Runtime.Lambda.Invocation, IBufferWriter<byte>, CancellationToken, ValueTask> answer) => new(
        () =>
        {
            _starts++;
            return new Function(answer);
        },
        _clock,
        _faults);

    private static ValueTask Answer(IBufferWriter<byte> response, string json)
    {
        response.Write(Encoding.UTF8.GetBytes(json));
        return ValueTask.CompletedTask;
    }

    private static ReadOnlyMemory<byte> Json(string json) => Encoding.UTF8.GetBytes(json);

    private static string Text(FunctionResult result) => Encoding.UTF8.GetString(result.Payload.Span);

    private sealed class Function(Func<Bot.Runtime.Lambda.Invocation, IBufferWriter<byte>, CancellationToken, ValueTask> answer) : ILambdaFunction
    {
        public ValueTask InvokeAsync(Bot.Runtime.Lambda.Invocation invocation, IBufferWriter<byte> response, CancellationToken cancel) =>
            answer(invocation, response, cancel);
    }
}
