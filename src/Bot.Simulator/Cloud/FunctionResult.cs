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

    /// <summary>The lines that were read from standard output and error during this invocation. Like CloudWatch it may run behind:
    /// <see cref="LambdaProcess.Logs"/> has every line once the process is disposed of.</summary>
    public IReadOnlyList<string> Logs { get; init; } = [];

    /// <summary>True when the function posted a response.</summary>
    public bool IsSuccess => Outcome == FunctionOutcome.Succeeded;

    /// <summary>The outcome and the error; never the payload, which may hold what a caller said.</summary>
    public override string ToString() => IsSuccess ? "Succeeded" : $"{Outcome}: {ErrorType}: {ErrorMessage}";
}
