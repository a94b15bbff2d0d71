using System.Collections.Immutable;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Understanding;

/// <summary>What Lex makes of the part of an utterance that fills a slot.</summary>
/// <param name="OriginalValue">The part of the utterance, as it was said.</param>
/// <param name="InterpretedValue">The value Lex settled on; null while there are several that it may be, as with "10 o'clock".</param>
/// <param name="ResolvedValues">Up to five candidates, the first of them the interpreted value; empty for words taken as they are.</param>
public sealed record SlotMatch(string OriginalValue, string? InterpretedValue, ImmutableArray<string> ResolvedValues)
{
    /// <summary>The values of a slot that takes several, at least one; empty for any other.</summary>
    public ImmutableArray<SlotMatch> Values { get; init; } = [];

    /// <summary>The sub-slots of a composite slot that the words fill, at least one; empty for any other.</summary>
    public ImmutableDictionary<string, SlotMatch> SubSlots { get; init; } = ImmutableDictionary<string, SlotMatch>.Empty;

    /// <summary>Scalar, List or Composite.</summary>
    public SlotShape Shape => !Values.IsEmpty ? SlotShape.List : !SubSlots.IsEmpty ? SlotShape.Composite : SlotShape.Scalar;
}
