using System.Collections.Concurrent;
using Bot.Runtime.Lambda;

namespace Bot.Runtime.Tests.Lambda;

/// <summary>Keeps what the loop tells an operator, a line a call.</summary>
public sealed class RecordingLog : IRuntimeLoopLog
{
    private readonly TaskCompletionSource<Exception?> _abandonedEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<string> Lines { get; } = [];

    public Task<Exception?> AbandonedEnded => _abandonedEnded.Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void Fault(string? requestId, string message) => Lines.Enqueue($"fault {requestId}: {message}");

    public void RuntimeApiLost(string message) => Lines.Enqueue($"lost: {message}");

    public void FunctionFailed(string requestId, string errorType, string message, Exception? exception) =>
        Lines.Enqueue($"failed {requestId}: {errorType}: {message} [{exception?.Message}]");

    public void AbandonedInvocationEnded(string requestId, Exception? exception)
    {
        Lines.Enqueue($"late {requestId}");
        _abandonedEnded.TrySetResult(exception);
    }

    public void Stopping(string reason) => Lines.Enqueue($"stopping: {reason}");
}
