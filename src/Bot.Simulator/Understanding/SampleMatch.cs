using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>How an utterance is a sample, or has one in it.</summary>
/// <param name="Slots">The slots that it fills, by name.</param>
/// <param name="Literals">How many of its words are the sample's own.</param>
/// <param name="IsVerbatim">Whether it is the sample without a courtesy more or less.</param>
/// <param name="Values">From where to where the values of the slots stand in it.</param>
internal sealed record SampleMatch(ImmutableDictionary<string, SlotMatch> Slots, int Literals, bool IsVerbatim, ImmutableArray<(int Start, int End)> Values)
{
    private const double KnownValues = 0.97;
    private const double AnyWords = 0.9;

    /// <summary>How many of the slots were filled with a value that their type knows, not with words that it takes because any will do.</summary>
    public int Known { get; init; }

    /// <summary>
    /// The score of an utterance that is the sample as a whole. Slots alone are less certain than words: the same might answer a question, and where
    /// any words would do it might be anything.
    /// </summary>
    public double Score => Literals > 0 ? 1 : Known > 0 ? KnownValues : AnyWords;

    /// <summary>Whether a place in the text is inside a slot's value.</summary>
    public bool IsInValue(int at) => Values.Any(value => value.Start <= at && at < value.End);

    /// <summary>A match of what was filled, in the order of the text.</summary>
    public static SampleMatch Of(string text, IReadOnlyList<FilledPart> filled, int literals, bool isVerbatim)
    {
        var slots = ImmutableDictionary.CreateBuilder<string, SlotMatch>(StringComparer.Ordinal);
        foreach (var group in filled.GroupBy(part => (part.Composite ?? part.Slot).Name, StringComparer.Ordinal))
        {
            // A slot that is there twice has its first value.
            var parts = group.Where(part => part.Composite is not null).DistinctBy(part => part.Slot.Name).ToArray();
            slots[group.Key] = parts.Length == 0 ? group.First().Match : new SlotMatch(text[parts[0].Start..parts[^1].End], null, [])
            {
                SubSlots = parts.ToImmutableDictionary(part => part.Slot.Name, part => part.Match, StringComparer.Ordinal),
            };
        }

        return new SampleMatch(slots.ToImmutable(), literals, isVerbatim, [.. filled.Select(part => (part.Start, part.End))])
        {
            Known = filled.Count(part => !TakesAnyWords(part.Slot, part.Match)),
        };
    }

    /// <summary>Whether a value may be any words at all, so that it says nothing about what was meant.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="match">Its value.</param>
    public static bool TakesAnyWords(Slot slot, SlotMatch match) =>
        match is { Shape: SlotShape.Scalar, ResolvedValues.IsEmpty: true, InterpretedValue: not null }
        || slot.SlotTypeName is "AMAZON.AlphaNumeric" or "AMAZON.FirstName" or "AMAZON.LastName" or "AMAZON.City" or "AMAZON.Country" or "AMAZON.State" or "AMAZON.StreetName";
}
