using System.Globalization;

namespace Bot.Simulator.Cloud;

/// <summary>What became of one invocation.</summary>
public sealed record FunctionResult
{
    /// <summary>How it ended.</summary>
    public required FunctionOutcome Outcome { get; init; }

    /// <summary>The response's bytes as posted, or the error's JSON as posted; empty when the function posted neither.</summary>
    public ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Lambda's or the runtime's name for the error, such as <c>Sandbox.Timedout</c>; null when it succeeded.</summary>
    public string? ErrorType { get; init; }

    /// <summary>What went wrong, in Lambda's or the function's words; null when it succeeded.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>The exit status of the process when it ended by itself (128 + signal number when a signal ended it); else null.</summary>
    public int? ExitCode { get; init; }

    /// <summary>From the event being ready for the function to its answer; the init phase is not in it.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What Lambda reports of the invocation; null when there was none: the event was too large, or the function runs in this process.</summary>
    public InvocationReport? Report { get; init; }

    /// <summary>The lines that were read from standard output and error during this invocation. Like CloudWatch it may run behind:
    /// <see cref="LambdaProcess.Logs"/> has every line once the process is disposed of.</summary>
    public IReadOnlyList<string> Logs { get; init; } = [];

    /// <summary>The answer to an event that is larger than a synchronous invocation takes; null when it is not.</summary>
    internal static FunctionResult? TooLarge(ReadOnlyMemory<byte> eventJson) => eventJson.Length <= RuntimeApi.MaxEventBytes
        ? null
        : new()
        {
            Outcome = FunctionOutcome.FunctionError,
            ErrorType = "RequestTooLargeException",
            ErrorMessage = $"Request must be smaller than {RuntimeApi.MaxEventBytes} bytes for the InvokeFunction operation; this event has {eventJson.Length}.",
        };

    /// <summary>The words of Lambda for an environment whose time was up.</summary>
    internal static FunctionResult TimedOut(string requestId, TimeSpan timeout) => new()
    {
        Outcome = FunctionOutcome.TimedOut,
        ErrorType = "Sandbox.Timedout",
        ErrorMessage = $"RequestId: {requestId} Error: Task timed out after {timeout.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} seconds",
    };

    /// <summary>The words of Lambda for a process that ended by itself.</summary>
    internal static FunctionResult Exited(FunctionOutcome outcome, string requestId, int? exitCode) => new()
    {
        Outcome = outcome,
        ErrorType = "Runtime.ExitError",
        ErrorMessage = $"RequestId: {requestId} Error: {ExitMessage(exitCode)}",
        ExitCode = exitCode,
    };

    // .NET says 128 + signal of a process that a signal ended; a process that exits with such a status cannot be told from it.
    internal static string ExitMessage(int? exitCode) => exitCode switch
    {
        0 or null => "Runtime exited without providing a reason",
        > 128 and < 160 => $"Runtime exited with error: signal: {ProcessSignal.Describe(exitCode.Value - 128)}",
        _ => $"Runtime exited with error: exit status {exitCode}",
    };

    /// <summary>True when the function posted a response.</summary>
    public bool IsSuccess => Outcome == FunctionOutcome.Succeeded;

    /// <summary>The outcome and the error; never the payload, which may hold what a caller said.</summary>
    public override string ToString() => IsSuccess ? "Succeeded" : $"{Outcome}: {ErrorType}: {ErrorMessage}";
}
