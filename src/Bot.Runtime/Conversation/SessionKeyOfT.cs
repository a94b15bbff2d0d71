using System.Diagnostics.CodeAnalysis;

namespace Bot.Runtime.Conversation;

/// <summary>A session attribute with a type: its name, how its value is written, and what it is while nobody has set it. Made by <see cref="SessionKey"/>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class SessionKey<T>
{
    private readonly SlotReader<T> _read;
    private readonly Func<T, string> _write;

    internal SessionKey(string name, SlotReader<T> read, Func<T, string> write, T? whenUnset = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(write);
        Name = name;
        Default = whenUnset;
        _read = read;
        _write = write;
    }

    /// <summary>The key in sessionState.sessionAttributes.</summary>
    public string Name { get; }

    /// <summary>The value while the attribute is not set, or holds none of the type.</summary>
    public T? Default { get; }

    /// <inheritdoc />
    public override string ToString() => Name;

    internal bool TryRead(string text, [MaybeNullWhen(false)] out T value) => _read(text, out value);

    internal string Write(T value) => _write(value);
}
