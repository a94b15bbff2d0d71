using Bot.Runtime.Lex;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>Slot values in the shape of events.</summary>
internal static class SlotValues
{
    public static LexV2Slot From(SlotMatch match) => new()
    {
        Shape = SlotShape.Scalar,
        Value = new LexV2SlotValue { OriginalValue = match.OriginalValue, InterpretedValue = match.InterpretedValue, ResolvedValues = [.. match.ResolvedValues] },
    };

    public static LexV2Slot From(string value) => new()
    {
        Shape = SlotShape.Scalar,
        Value = new LexV2SlotValue { OriginalValue = value, InterpretedValue = value, ResolvedValues = [value] },
    };

    /// <summary>An entry without an interpreted value (null, or only the words that were heard) does not fill its slot.</summary>
    public static bool IsFilled(LexV2Slot? slot) =>
        slot is not null && (Text(slot) is { Length: > 0 } || slot.Values is { Count: > 0 } || slot.SubSlots is { Count: > 0 });

    public static string? Text(LexV2Slot? slot) => slot?.Value?.InterpretedValue;

    public static Dictionary<string, LexV2Slot?> Copy(Dictionary<string, LexV2Slot?> slots) =>
        slots.ToDictionary(slot => slot.Key, slot => Copy(slot.Value), StringComparer.Ordinal);

    /// <summary>The slots without their interpreted values, which transcriptions leave out.</summary>
    public static Dictionary<string, LexV2Slot?> Resolved(Dictionary<string, LexV2Slot?> slots)
    {
        var resolved = Copy(slots.Where(slot => IsFilled(slot.Value)).ToDictionary(StringComparer.Ordinal));
        foreach (var value in resolved.Values.Select(slot => slot?.Value).OfType<LexV2SlotValue>())
            value.InterpretedValue = null;
        return resolved;
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
