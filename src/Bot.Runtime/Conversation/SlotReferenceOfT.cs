using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>Names a slot whose type is known, to read, elicit, fill or clear it. Generated from the definition, as <c>UnlockAccount.Slot.DOB</c>.</summary>
/// <typeparam name="T">The type of its value as a handler sees it: <c>DateOnly?</c>, <c>string?</c>, <c>ImmutableArray&lt;string&gt;</c>, a record.</typeparam>
public sealed class SlotReference<T>
{
    private readonly Func<LexV2Slot?, T> _read;
    private readonly Func<T, LexV2Slot?> _write;

    internal SlotReference(string name, Func<LexV2Slot?, T> read, Func<T, LexV2Slot?> write)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _read = read;
        _write = write;
    }

    /// <summary>The slot's name in the definition.</summary>
    public string Name { get; }

    /// <summary>The slot without its type.</summary>
    /// <param name="slot">The slot.</param>
    public static implicit operator SlotReference(SlotReference<T> slot) => slot.ToSlotReference();

    /// <summary>The slot without its type.</summary>
    /// <returns>The reference.</returns>
    public SlotReference ToSlotReference() => new(Name);

    /// <inheritdoc />
    public override string ToString() => Name;

    internal T Read(LexV2Slot? slot) => _read(slot);

    internal LexV2Slot? Write(T value) => _write(value);
}
