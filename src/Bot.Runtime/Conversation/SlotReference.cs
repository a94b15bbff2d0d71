using System.Collections.Immutable;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>Names a slot, to elicit or clear it. The typed ones are made by the generator; a name by hand is checked by nobody.</summary>
/// <param name="Name">The slot's name in the definition.</param>
public readonly record struct SlotReference(string Name)
{
    /// <summary>A slot of one value that is a number, a date or the like.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The slot's name.</param>
    /// <param name="format">How the value is written.</param>
    /// <returns>The slot; its value is null while it is not filled, is ambiguous, or is no such value.</returns>
    public static SlotReference<T?> Value<T>(string name, SlotFormat<T> format)
        where T : struct => new(
            name,
            slot => Interpreted(slot) is { } text && format.TryRead(text, out var value) ? value : null,
            value => value is { } known ? Scalar(format.Write(known)) : null);

    /// <summary>A slot of one text.</summary>
    /// <param name="name">The slot's name.</param>
    /// <returns>The slot; its value is null while it is not filled or is ambiguous.</returns>
    public static SlotReference<string?> Text(string name) => new(name, Interpreted, text => text is { Length: > 0 } ? Scalar(text) : null);

    /// <summary>A slot of several values.</summary>
    /// <typeparam name="T">The type of one.</typeparam>
    /// <param name="name">The slot's name.</param>
    /// <param name="format">How one is written.</param>
    /// <returns>The slot; empty while it is not filled. What is no value of the type is left out.</returns>
    public static SlotReference<ImmutableArray<T>> Values<T>(string name, SlotFormat<T> format)
        where T : notnull => new(name, slot => ReadAll(slot, format), values => WriteAll(values, format));

    /// <summary>A composite slot.</summary>
    /// <typeparam name="T">The record of its sub-slots.</typeparam>
    /// <param name="name">The slot's name.</param>
    /// <param name="read">Makes the record from the sub-slots.</param>
    /// <param name="write">Fills the sub-slots from a record.</param>
    /// <returns>The slot; null while nothing of it is known.</returns>
    public static SlotReference<T?> Composite<T>(string name, Func<SlotValues, T> read, Action<T, SlotValues> write)
        where T : class => new(name, slot => ReadComposite(slot, read), record => WriteComposite(record, write));

    /// <inheritdoc />
    public override string ToString() => Name;

    private static string? Interpreted(LexV2Slot? slot) => slot?.Value?.InterpretedValue is { Length: > 0 } text ? text : null;

    private static LexV2Slot Scalar(string text) => new()
    {
        Shape = SlotShape.Scalar,
        Value = new() { OriginalValue = text, InterpretedValue = text, ResolvedValues = [text] },
    };

    private static ImmutableArray<T> ReadAll<T>(LexV2Slot? slot, SlotFormat<T> format)
        where T : notnull
    {
        // A slot that once took one value arrives as a scalar from sessions that began before it took several.
        var parts = slot?.Values is { } several ? several : slot?.Value is not null ? [slot] : [];
        var values = ImmutableArray.CreateBuilder<T>(parts.Count);
        foreach (var part in parts)
        {
            if (Interpreted(part) is { } text && format.TryRead(text, out var value))
                values.Add(value);
        }
        return values.DrainToImmutable();
    }

    private static LexV2Slot? WriteAll<T>(ImmutableArray<T> values, SlotFormat<T> format)
        where T : notnull
    {
        if (values.IsDefaultOrEmpty)
            return null;
        var texts = values.Select(format.Write).ToList();
        var phrase = string.Join(", ", texts);
        return new()
        {
            Shape = SlotShape.List,
            Value = new() { OriginalValue = phrase, InterpretedValue = phrase, ResolvedValues = [phrase] },
            Values = [.. texts.Select(Scalar)],
        };
    }

    private static T? ReadComposite<T>(LexV2Slot? slot, Func<SlotValues, T> read)
        where T : class =>
        slot?.SubSlots is { } subSlots && subSlots.Values.Any(value => value is not null) ? read(new(subSlots)) : null;

    private static LexV2Slot? WriteComposite<T>(T? record, Action<T, SlotValues> write)
        where T : class
    {
        if (record is null)
            return null;
        var subSlots = new SlotValues(null);
        write(record, subSlots);
        return new() { Shape = SlotShape.Composite, SubSlots = subSlots.ToLex() };
    }
}
