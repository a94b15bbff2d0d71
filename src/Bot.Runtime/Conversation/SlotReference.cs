namespace Bot.Runtime.Conversation;

/// <summary>Names a slot, to elicit, fill or clear it.</summary>
/// <param name="Name">The slot's name in the definition.</param>
public readonly record struct SlotReference(string Name)
{
    /// <inheritdoc />
    public override string ToString() => Name;
}
