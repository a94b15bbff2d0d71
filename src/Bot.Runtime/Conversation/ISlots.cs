namespace Bot.Runtime.Conversation;

/// <summary>The slots of one intent, typed.</summary>
/// <typeparam name="TSelf">The class itself.</typeparam>
public interface ISlots<TSelf>
    where TSelf : ISlots<TSelf>
{
    /// <summary>The slots that the definition asks for, in its order. Optional slots are not among them: Lex does not ask for those.</summary>
    static abstract IReadOnlyList<SlotReference> InOrder { get; }

    /// <summary>Whether the definition asks for a confirmation when all of them are filled (intentConfirmationSetting is active).</summary>
    static virtual bool AsksConfirmation => false;

    /// <summary>Reads them from an event.</summary>
    /// <param name="values">The values by slot name.</param>
    /// <returns>The typed slots.</returns>
    static abstract TSelf Read(SlotValues values);
}
