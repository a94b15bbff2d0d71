namespace Bot.Simulator.Cloud;

/// <summary>A Lambda function that answers one event at a time, whoever runs it: this process or a <c>bootstrap</c> binary.</summary>
public interface ISimulatedFunction
{
    /// <summary>Hands one event to the function and waits for what becomes of it.</summary>
    /// <param name="eventJson">The event, UTF-8 JSON, at most 6 MB (the limit of a synchronous invocation).</param>
    /// <param name="cancel">Gives the invocation up; the environment it ran in is then thrown away.</param>
    /// <returns>What became of it. A failing function is a result, not an exception.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    Task<FunctionResult> InvokeAsync(ReadOnlyMemory<byte> eventJson, CancellationToken cancel);
}
