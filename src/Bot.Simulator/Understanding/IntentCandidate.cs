using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>How the utterance is a sample as a whole; null if it is none.</summary>
    internal SampleMatch? Whole { get; init; }

    /// <summary>Why the utterance may mean the intent, in a line for people.</summary>
    /// <param name="threshold">The locale's threshold, from 0 to 1.</param>
    public string Explain(double threshold)
    {
        if (Evidence is null || Score is not { } score)
            return string.Create(CultureInfo.InvariantCulture, $"{Intent.Name} stands where the scores drop below the threshold {threshold:0.00}.");
        var slots = string.Concat(Slots.OrderBy(slot => slot.Key, StringComparer.Ordinal).Select(slot => $"; {slot.Key} is in '{slot.Value.OriginalValue}'"));
        return string.Create(CultureInfo.InvariantCulture, $"{Intent.Name} scores {score:0.00}{(score < threshold ? $", below the threshold {threshold:0.00}" : "")}: {Evidence}{slots}.");
    }
}
