using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>
/// The value of a composite slot: what is known of it, what is missing, and the whole. The whole is made of the sub-slots' values in the order of the
/// type ("White Toyota Camry 2021" after "2021 White Toyota Camry", guide, "Composite slot type"); a sub-slot without a value is left out.
/// </summary>
internal static class SubSlots
{
    public static bool IsFilled(LexV2Slot? value, string subSlot) => SlotValues.IsFilled(value?.SubSlots?.GetValueOrDefault(subSlot));

    public static bool IsBegun(LexV2Slot? value) => value?.SubSlots is { } known && known.Values.Any(SlotValues.IsFilled);

    /// <summary>The sub-slot that is needed next; null when the slot is complete. Without an expression all of them are needed, which is assumed.</summary>
    public static Slot? FirstMissing(Slot slot, LexV2Slot? value) => slot.SubSlotExpression is { } expression
        ? expression.FirstMissing(name => IsFilled(value, name)) is { } missing ? slot.FindSubSlot(missing) : null
        : slot.SubSlots.FirstOrDefault(subSlot => !IsFilled(value, subSlot.Name));

    /// <summary>The slot with what an answer adds to it.</summary>
    public static LexV2Slot With(Slot slot, LexV2Slot? value, IEnumerable<KeyValuePair<string, SlotMatch>> found)
    {
        var known = value?.SubSlots is { } subSlots ? SlotValues.Copy(subSlots) : new Dictionary<string, LexV2Slot?>(StringComparer.Ordinal);
        foreach (var (name, match) in found)
            known[name] = SlotValues.Scalar(match);
        return Whole(slot, known);
    }

    /// <summary>The slot without one of its sub-slots; null if nothing else is known of it.</summary>
    public static LexV2Slot? Without(Slot slot, LexV2Slot? value, string subSlot)
    {
        var known = value?.SubSlots is { } subSlots ? SlotValues.Copy(subSlots) : new Dictionary<string, LexV2Slot?>(StringComparer.Ordinal);
        known.Remove(subSlot);
        return known.Values.Any(SlotValues.IsFilled) ? Whole(slot, known) : null;
    }

    private static LexV2Slot Whole(Slot slot, Dictionary<string, LexV2Slot?> known)
    {
        var values = slot.SubSlots
            .Select(subSlot => known.GetValueOrDefault(subSlot.Name)?.Value)
            .OfType<LexV2SlotValue>()
            .Where(value => value.InterpretedValue is { Length: > 0 })
            .ToArray();
        return new LexV2Slot
        {
            Shape = SlotShape.Composite,
            Value = values.Length == 0 ? null : new LexV2SlotValue
            {
                OriginalValue = Joined(value => value.OriginalValue),
                InterpretedValue = Joined(value => value.InterpretedValue),
                ResolvedValues = [Joined(value => value.ResolvedValues is [var first, ..] ? first : value.InterpretedValue)],
            },
            SubSlots = known,
        };

        string Joined(Func<LexV2SlotValue, string?> part) => string.Join(' ', values.Select(part));
    }
}
