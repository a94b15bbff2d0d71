namespace Bot.Runtime.Conversation;

/// <summary>The slots of one intent, typed.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface ISlots<TSelf>
    where TSelf : ISlots<TSelf>
{
    /// <summary>The slots in the order in which the definition asks for them.</summary>
    static abstract IReadOnlyList<SlotReference> InOrder { get; }

    /// <summary>Reads them from an event.</summary>
    /// <param name="values">The values by slot name.</param>
    /// <returns>The typed slots.</returns>
    static abstract TSelf Read(SlotValues values);
}
