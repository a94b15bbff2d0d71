using System.Collections.Immutable;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>An intent that an utterance may mean.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Score">From 0 to 1; null for FallbackIntent, which has none.</param>
/// <param name="Slots">The slots that the utterance fills, by name.</param>
public sealed record IntentCandidate(Intent Intent, double? Score, ImmutableDictionary<string, SlotMatch> Slots)
{
    /// <summary>What speaks for the intent; null for FallbackIntent, for which nothing does.</summary>
    public IntentEvidence? Evidence { get; init; }

    /// <summary>How many words of the utterance are the sample's own, where the utterance is the sample as a whole: of two intents it is the one that has more.</summary>
    internal int Literals { get; init; }
}
