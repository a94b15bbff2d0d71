using System.Buffers;
using System.Diagnostics;
using Bot.Runtime.Lambda;

namespace Bot.Simulator.Cloud;

/// <summary>A function that runs in this process: the same bytes in and out as over the Runtime API, without a process to start.</summary>
/// <param name="function">The function.</param>
/// <param name="clock">The clock of the deadline.</param>
public sealed class InProcessFunction(ILambdaFunction function, TimeProvider clock) : ISimulatedFunction
{
    // What Lex waits for, less what the runtime loop keeps for an apology.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ApologyMargin = TimeSpan.FromSeconds(1.5);

    /// <inheritdoc />
    public async Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> eventJson, CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var response = new ArrayBufferWriter<byte>();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Timeout - ApologyMargin);
        var invocation = new Bot.Runtime.Lambda.Invocation { RequestId = Guid.NewGuid().ToString(), Payload = eventJson, Deadline = clock.GetUtcNow() + Timeout };
        try
        {
            await function.InvokeAsync(invocation, response, deadline.Token);
            return new() { Outcome = FunctionOutcome.Succeeded, Payload = response.WrittenMemory, Duration = Stopwatch.GetElapsedTime(started) };
        }
        catch (LambdaFunctionException exception)
        {
            return new()
            {
                Outcome = FunctionOutcome.FunctionError,
                ErrorType = exception.ErrorType,
                ErrorMessage = exception.Message,
                Duration = Stopwatch.GetElapsedTime(started),
            };
        }
    }
}
