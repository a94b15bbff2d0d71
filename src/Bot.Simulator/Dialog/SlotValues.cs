using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>Slot values in the shape of events.</summary>
internal static class SlotValues
{
    /// <summary>A slot as an answer fills it.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="match">What was made of the answer.</param>
    /// <param name="known">What is known already of a composite slot.</param>
    public static LexV2Slot From(Slot slot, SlotMatch match, LexV2Slot? known = null) => match.Shape switch
    {
        SlotShape.Composite => SubSlots.With(slot, known, match.SubSlots),
        SlotShape.List => new LexV2Slot { Shape = SlotShape.List, Value = Value(match), Values = [.. match.Values.Select(Scalar)] },
        _ => Scalar(match),
    };

    public static LexV2Slot Scalar(SlotMatch match) => new() { Shape = SlotShape.Scalar, Value = Value(match) };

    public static LexV2Slot Scalar(string value) => Scalar(new SlotMatch(value, value, [value]));

    /// <summary>Several values that were not said but set: the phrase names them with commas between.</summary>
    public static LexV2Slot List(IReadOnlyList<string> values)
    {
        var phrase = string.Join(", ", values);
        return new LexV2Slot { Shape = SlotShape.List, Value = Scalar(phrase).Value, Values = [.. values.Select(Scalar)] };
    }

    private static LexV2SlotValue Value(SlotMatch match) =>
        new() { OriginalValue = match.OriginalValue, InterpretedValue = match.InterpretedValue, ResolvedValues = [.. match.ResolvedValues] };

    /// <summary>An entry without an interpreted value (null, or only the words that were heard) does not fill its slot.</summary>
    public static bool IsFilled(LexV2Slot? slot) =>
        slot is not null && (Text(slot) is { Length: > 0 } || slot.Values is { Count: > 0 } || SubSlots.IsBegun(slot));

    /// <summary>
    /// The value as a prompt says it: of several values the phrase they were said in. A Lambda that fills such a slot may leave the phrase out; then they
    /// are told one after the other.
    /// </summary>
    public static string? Text(LexV2Slot? slot) => slot?.Value?.InterpretedValue
        ?? (slot?.Values is { Count: > 0 } values ? string.Join(", ", values.Select(Text))
            : slot?.SubSlots is { Count: > 0 } parts && SubSlots.IsBegun(slot) ? string.Join(' ', parts.Values.Select(Text).OfType<string>())
            : null);

    /// <summary>The value as a condition compares it: of several values each one, with commas between.</summary>
    public static string? Comparable(LexV2Slot? slot) => slot?.Values is { Count: > 0 } values ? string.Join(',', values.Select(Text)) : Text(slot);

    public static Dictionary<string, LexV2Slot?> Copy(Dictionary<string, LexV2Slot?> slots) =>
        slots.ToDictionary(slot => slot.Key, slot => Copy(slot.Value), StringComparer.Ordinal);

    /// <summary>The slots without their interpreted values, which transcriptions leave out. A value that is still ambiguous is among them.</summary>
    public static Dictionary<string, LexV2Slot?> Resolved(Dictionary<string, LexV2Slot?> slots)
    {
        var resolved = Copy(slots.Where(slot => IsFilled(slot.Value) || slot.Value?.Value?.ResolvedValues is { Count: > 0 }).ToDictionary(StringComparer.Ordinal));
        foreach (var slot in resolved.Values)
            ForgetInterpretation(slot);
        return resolved;
    }

    private static void ForgetInterpretation(LexV2Slot? slot)
    {
        if (slot?.Value is { } value)
            value.InterpretedValue = null;
        foreach (var part in slot?.Values ?? [])
            ForgetInterpretation(part);
        foreach (var part in slot?.SubSlots?.Values.ToArray() ?? [])
            ForgetInterpretation(part);
    }

    public static LexV2Slot? Copy(LexV2Slot? slot) => slot is null ? null : new LexV2Slot
    {
        Shape = slot.Shape,
        Value = slot.Value is { } value ? new LexV2SlotValue
        {
            OriginalValue = value.OriginalValue,
            InterpretedValue = value.InterpretedValue,
            ResolvedValues = value.ResolvedValues is { } resolved ? [.. resolved] : null,
        } : null,
        Values = slot.Values?.Select(Copy).OfType<LexV2Slot>().ToList(),
        SubSlots = slot.SubSlots is { } subSlots ? Copy(subSlots) : null,
    };
}
