namespace Bot.Runtime.Conversation;

/// <summary>Names a value that a filter hands to what it wraps, for the length of one turn. It never leaves the function: a secret or an account may be in it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="name">What the value is called in an error message.</param>
public sealed class TurnKey<T>(string name)
    where T : notnull
{
    /// <inheritdoc />
    public override string ToString() => name;
}
