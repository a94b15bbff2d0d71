namespace Bot.Simulator.Connect;

/// <summary>How a call ended for the flow.</summary>
public abstract record CallEnd
{
    private CallEnd()
    {
    }

    /// <summary>The flow hung up.</summary>
    public sealed record Disconnected : CallEnd;

    /// <summary>The caller waits in a queue for a person.</summary>
    /// <param name="Queue">The queue's id or ARN as the flow has it.</param>
    /// <param name="Reason">The contact attribute TransferReason; null if the flow set none.</param>
    public sealed record Transferred(string Queue, string? Reason) : CallEnd;

    /// <summary>The caller hung up.</summary>
    public sealed record CallerHungUp : CallEnd;

    /// <summary>The flow had no way to go on; Connect drops such a call.</summary>
    /// <param name="Why">The action and what went wrong there.</param>
    public sealed record Failed(string Why) : CallEnd;
}
