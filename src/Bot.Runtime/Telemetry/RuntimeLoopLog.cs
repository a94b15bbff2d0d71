using Bot.Runtime.Lambda;

namespace Bot.Runtime.Telemetry;

/// <summary>What the loop tells an operator, as lines of the log.</summary>
/// <param name="log">The log.</param>
public sealed class RuntimeLoopLog(Log log) : IRuntimeLoopLog
{
    /// <inheritdoc />
    public void Fault(string? requestId, string message) => log.Warning("runtime.fault", message, ("requestId", requestId));

    /// <inheritdoc />
    public void RuntimeApiLost(string message) => log.Error("runtime.lost", message);

    /// <inheritdoc />
    public void FunctionFailed(string requestId, string errorType, string message, Exception? exception)
    {
        if (exception is null)
            log.Error("function.failed", message, ("requestId", requestId), ("errorType", errorType));
        else
            log.Error("function.failed", message, exception, ("requestId", requestId), ("errorType", errorType));
    }

    /// <inheritdoc />
    public void AbandonedInvocationEnded(string requestId, Exception? exception)
    {
        const string message = "A function that was given up at its deadline has come to its end; its answer is dropped.";
        if (exception is null)
            log.Warning("function.late", message, ("requestId", requestId));
        else
            log.Error("function.late", message, exception, ("requestId", requestId));
    }

    /// <inheritdoc />
    public void Stopping(string reason) => log.Info("runtime.stopping", "The runtime stops as soon as it owes no answer.", ("reason", reason));
}
