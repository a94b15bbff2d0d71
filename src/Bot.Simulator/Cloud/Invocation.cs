namespace Bot.Simulator.Cloud;

/// <summary>One event on its way to a runtime, and the promise of its answer.</summary>
internal sealed class Invocation(string requestId, string traceId, ReadOnlyMemory<byte> eventJson, DateTimeOffset deadline)
{
    private readonly TaskCompletionSource<RuntimeReply> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string RequestId { get; } = requestId;

    public string TraceId { get; } = traceId;

    public ReadOnlyMemory<byte> EventJson { get; } = eventJson;

    public DateTimeOffset Deadline { get; } = deadline;

    public Task<RuntimeReply> Reply => _reply.Task;

    public void Answer(RuntimeReply reply) => _reply.TrySetResult(reply);
}
