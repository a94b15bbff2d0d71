using System.Collections.Immutable;

namespace Bot.Simulator.Understanding;

/// <summary>Why an utterance may mean an intent: the sample utterance that is nearest to it, and what the two have in common.</summary>
/// <param name="Sample">The sample utterance, as the definition has it or as Lex knows it for a built-in intent.</param>
/// <param name="IsWhole">Whether the utterance is this sample, word for word apart from courtesies, with values for its slots: score 1.</param>
/// <param name="Shared">The sample's words that were said.</param>
/// <param name="Missing">The sample's words that were not said.</param>
/// <param name="Besides">The words that were said and are not in the sample; those of slot values among them.</param>
public sealed record IntentEvidence(string Sample, bool IsWhole, ImmutableArray<string> Shared, ImmutableArray<string> Missing, ImmutableArray<string> Besides);
