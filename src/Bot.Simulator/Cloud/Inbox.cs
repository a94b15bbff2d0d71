namespace Bot.Simulator.Cloud;

/// <summary>The phones that text messages arrive on.</summary>
public sealed class Inbox
{
    private readonly Lock _gate = new();
    private readonly List<TextMessage> _messages = [];

    /// <summary>Raised when a message arrives, before SNS answers the sender. Raised on a thread of the pool.</summary>
    public event Action<TextMessage>? Arrived;

    /// <summary>All messages so far, oldest first.</summary>
    public IReadOnlyList<TextMessage> Messages
    {
        get
        {
            lock (_gate)
                return [.. _messages];
        }
    }

    internal void Add(TextMessage message)
    {
        lock (_gate)
            _messages.Add(message);
        Arrived?.Invoke(message);
    }
}
