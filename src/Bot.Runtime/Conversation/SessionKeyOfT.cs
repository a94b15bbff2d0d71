namespace Bot.Runtime.Conversation;

/// <summary>A session attribute with a type: its name, and how its value is written.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class SessionKey<T>
{
    internal SessionKey(string name, Func<string, T?> read, Func<T, string> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Read = read;
        Write = write;
    }

    /// <summary>The key in sessionState.sessionAttributes.</summary>
    public string Name { get; }

    internal Func<string, T?> Read { get; }

    internal Func<T, string> Write { get; }
}
