namespace Bot.Runtime.Lambda;

/// <summary>What the loop tells an operator. Its messages hold nothing of an event or an answer.</summary>
/// <remarks>Any thread may call it, and it must not throw.</remarks>
public interface IRuntimeLoopLog
{
    /// <summary>The Runtime API, or the function towards it, did what it should not; the loop goes on.</summary>
    /// <param name="requestId">The invocation that it concerns, if there is one.</param>
    /// <param name="message">What happened, what the loop does about it, and what to check.</param>
    void Fault(string? requestId, string message);

    /// <summary>The Runtime API is of no more use; <see cref="RuntimeLoop.Run"/> is about to end with 1.</summary>
    /// <param name="message">What happened.</param>
    void RuntimeApiLost(string message);

    /// <summary>An invocation ends in an error instead of an answer.</summary>
    /// <param name="requestId">The invocation.</param>
    /// <param name="errorType">What Lambda is told, such as <c>Function.TimedOut</c> or the name of an exception's type.</param>
    /// <param name="message">What Lambda is told in words.</param>
    /// <param name="exception">What the function threw, if it threw. Its message may be anything: redact it.</param>
    void FunctionFailed(string requestId, string errorType, string message, Exception? exception);

    /// <summary>A function that was given up at its deadline has come to its end after all; its answer is dropped.</summary>
    /// <param name="requestId">The invocation, reported before as <c>Function.TimedOut</c>.</param>
    /// <param name="exception">What it threw, if it threw.</param>
    void AbandonedInvocationEnded(string requestId, Exception? exception);

    /// <summary>The loop was told to stop, and does so as soon as it owes no answer.</summary>
    /// <param name="reason">Who told it: <c>SIGTERM</c>, or the caller of <see cref="RuntimeLoop.Run"/>.</param>
    void Stopping(string reason);
}
