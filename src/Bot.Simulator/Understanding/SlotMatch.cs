using System.Collections.Immutable;

namespace Bot.Simulator.Understanding;

/// <summary>What Lex makes of the part of an utterance that fills a slot.</summary>
/// <param name="OriginalValue">The part of the utterance, as it was said.</param>
/// <param name="InterpretedValue">The value Lex settled on; null while there are several that it may be, as with "10 o'clock".</param>
/// <param name="ResolvedValues">Up to five candidates, the first of them the interpreted value; empty for words taken as they are.</param>
public sealed record SlotMatch(string OriginalValue, string? InterpretedValue, ImmutableArray<string> ResolvedValues);
