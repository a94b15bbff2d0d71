using System.Buffers;
using System.Diagnostics;
using Bot.Runtime.Lambda;

namespace Bot.Simulator.Cloud;

/// <summary>A function that runs in this process: the same bytes in and out as over the Runtime API, the same limits, and no process to start.</summary>
/// <remarks>Where Lambda would kill a process, the function is left to itself and, if it was given as a way to start one, started anew for
/// the next event.</remarks>
public sealed class InProcessFunction : ISimulatedFunction
{
    // What the runtime loop keeps for an apology.
    private static readonly TimeSpan ApologyMargin = TimeSpan.FromSeconds(1.5);

    private readonly Func<ILambdaFunction> _start;
    private readonly TimeProvider _clock;
    private readonly FunctionFaults _faults;
    private ILambdaFunction? _function;

    /// <summary>A function that is there already.</summary>
    /// <param name="function">The function.</param>
    /// <param name="clock">The clock of the deadline.</param>
    public InProcessFunction(ILambdaFunction function, TimeProvider clock)
        : this(() => function, clock)
    {
    }

    /// <summary>A function that starts with its first event, and anew after it was killed, as an execution environment does.</summary>
    /// <param name="start">Starts it.</param>
    /// <param name="clock">The clock of the deadline.</param>
    /// <param name="faults">What is wrong with it on purpose; nothing when null.</param>
    public InProcessFunction(Func<ILambdaFunction> start, TimeProvider clock, FunctionFaults? faults = null)
    {
        _start = start;
        _clock = clock;
        _faults = faults ?? new();
    }

    /// <summary>How long one event may take; 30 s, what Lex waits for, unless set.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public async Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> eventJson, CancellationToken cancel)
    {
        if (FunctionResult.TooLarge(eventJson) is { } tooLarge)
            return tooLarge;
        var started = Stopwatch.GetTimestamp();
        var requestId = Guid.NewGuid().ToString();
        var function = _function ??= _start();
        var result = _faults.Crashes ? Killed(requestId)
            : _faults.TimesOut ? await StallAsync(requestId, cancel)
            : await RunAsync(function, requestId, eventJson, cancel);
        if (result.Outcome is FunctionOutcome.Crashed or FunctionOutcome.TimedOut)
            _function = null;
        return result with { Duration = Stopwatch.GetElapsedTime(started) };
    }

    private static FunctionResult Killed(string requestId) => FunctionResult.Exited(FunctionOutcome.Crashed, requestId, 128 + ProcessSignal.Kill);

    private async Task<FunctionResult> StallAsync(string requestId, CancellationToken cancel)
    {
        await Task.Delay(_faults.TimesOutAfter ?? Timeout, _clock, cancel);
        return FunctionResult.TimedOut(requestId, Timeout);
    }

    private async Task<FunctionResult> RunAsync(ILambdaFunction function, string requestId, ReadOnlyMemory<byte> eventJson, CancellationToken cancel)
    {
        var response = new ArrayBufferWriter<byte>();
        var margin = TimeSpan.FromTicks(Math.Min(Timeout.Ticks / 4, ApologyMargin.Ticks));
        using var apology = new CancellationTokenSource(Timeout - margin, _clock);
        using var early = CancellationTokenSource.CreateLinkedTokenSource(cancel, apology.Token);
        using var late = new CancellationTokenSource(Timeout, _clock);
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        var invocation = new Bot.Runtime.Lambda.Invocation { RequestId = requestId, Payload = eventJson, Deadline = _clock.GetUtcNow() + Timeout };
        try
        {
            // A function that does not look at its token is given up all the same, when its whole time is over.
            await function.InvokeAsync(invocation, response, early.Token).AsTask().WaitAsync(givenUp.Token);
            return response.WrittenCount <= RuntimeApi.MaxResponseBytes
                ? new() { Outcome = FunctionOutcome.Succeeded, Payload = response.WrittenMemory }
                : Failed("Function.ResponseSizeTooLarge", $"Response payload size exceeded maximum allowed payload size ({RuntimeApi.MaxResponseBytes} bytes).");
        }
        catch (LambdaFunctionException exception)
        {
            return Failed(exception.ErrorType, exception.Message);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested && late.IsCancellationRequested)
        {
            return FunctionResult.TimedOut(requestId, Timeout);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested && apology.IsCancellationRequested)
        {
            return Failed(RuntimeLoop.TimedOut, $"The function stopped without an answer when its {(Timeout - margin).TotalSeconds:0.0} s were about to end.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // As the runtime loop tells it: the name, as a message may hold what a caller said.
            return Failed(exception.GetType().Name, "The function failed; its log has the cause under this request id.");
        }
    }

    private static FunctionResult Failed(string errorType, string message) =>
        new() { Outcome = FunctionOutcome.FunctionError, ErrorType = errorType, ErrorMessage = message };
}
