namespace Bot.Runtime.Conversation;

/// <summary>Names an intent of the definition, to switch to it. Generated, as <c>UnlockAccount.Intent</c>.</summary>
/// <param name="Name">The intent's name in the definition.</param>
public readonly record struct IntentReference(string Name)
{
    /// <inheritdoc />
    public override string ToString() => Name;
}
