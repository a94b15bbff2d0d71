using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>The values of an intent's slots by name, as Lex sent them and as the reply will send them back.</summary>
public sealed class SlotValues
{
    private readonly Dictionary<string, LexV2Slot?> _slots;

    internal SlotValues(Dictionary<string, LexV2Slot?>? slots) => _slots = slots is null ? new(StringComparer.Ordinal) : new(slots, StringComparer.Ordinal);

    /// <summary>The value Lex settled on.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>The interpreted value; null while the slot is not filled, ambiguous or unknown.</returns>
    public string? Text(SlotReference slot) => Value(slot)?.InterpretedValue is { Length: > 0 } text ? text : null;

    /// <summary>What was said for the slot, before Lex made something of it.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>The original words; null when there are none.</returns>
    public string? Original(SlotReference slot) => Value(slot)?.OriginalValue;

    /// <summary>The typed value of a slot.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="slot">The slot.</param>
    /// <returns>The value as it is now.</returns>
    public T Get<T>(SlotReference<T> slot)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return slot.Read(_slots.GetValueOrDefault(slot.Name));
    }

    /// <summary>What the caller answered for a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>The answer; null when there is none.</returns>
    public SlotAnswer? Answer(SlotReference slot) =>
        Value(slot) is { } value ? new(value.OriginalValue, Text(slot), value.ResolvedValues ?? []) : null;

    /// <summary>Fills a slot with a typed value, or empties it.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="slot">The slot.</param>
    /// <param name="value">The value; null, or an empty list, empties it.</param>
    /// <param name="original">What the caller said or keyed; the value itself unless given.</param>
    public void Set<T>(SlotReference<T> slot, T value, string? original = null)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var written = slot.Write(value);
        if (original is not null && written?.Value is { } scalar)
            scalar.OriginalValue = original;
        _slots[slot.Name] = written;
    }

    /// <summary>Whether there is something to read in a slot: a value that Lex settled on; of a list at least one, of a composite slot at least one part.</summary>
    /// <remarks>Whether a composite slot is complete only Lex knows, from its expression in the definition: while it is not, Lex proposes to ask for it.</remarks>
    /// <param name="slot">The slot.</param>
    /// <returns>False while it is empty, or ambiguous.</returns>
    public bool IsFilled(SlotReference slot) => IsFilled(_slots.GetValueOrDefault(slot.Name));

    /// <summary>Empties a slot.</summary>
    /// <param name="slot">The slot.</param>
    public void Clear(SlotReference slot) => _slots[slot.Name] = null;

    /// <summary>Empties one part of a composite slot.</summary>
    /// <param name="slot">The composite slot; when it has no parts yet it stays empty.</param>
    /// <param name="subSlot">The part.</param>
    public void Clear(SlotReference slot, SlotReference subSlot)
    {
        if (_slots.GetValueOrDefault(slot.Name)?.SubSlots is { } parts)
            parts[subSlot.Name] = null;
    }

    /// <summary>Whether nothing was said for any slot, understood or not.</summary>
    internal bool IsEmpty => _slots.Values.All(slot => slot is null);

    /// <summary>Whether a composite slot has parts that nothing is in.</summary>
    internal bool HasEmptyPart(SlotReference slot) => _slots.GetValueOrDefault(slot.Name)?.SubSlots is { } parts && parts.Values.Any(part => !IsFilled(part));

    /// <summary>Takes over what is known in others, where nothing is known here.</summary>
    internal void Complete(Dictionary<string, LexV2Slot?>? others)
    {
        foreach (var (name, slot) in others ?? [])
        {
            if (slot is not null && _slots.GetValueOrDefault(name) is null)
                _slots[name] = slot;
        }
    }

    internal Dictionary<string, LexV2Slot?> ToLex() => _slots;

    private static bool IsFilled(LexV2Slot? slot) => slot?.Kind switch
    {
        SlotShape.List => slot.Values?.Any(IsFilled) == true,
        SlotShape.Composite => slot.SubSlots?.Values.Any(IsFilled) == true,
        _ => slot?.Value?.InterpretedValue is { Length: > 0 },
    };

    private LexV2SlotValue? Value(SlotReference slot) => _slots.GetValueOrDefault(slot.Name)?.Value;
}
