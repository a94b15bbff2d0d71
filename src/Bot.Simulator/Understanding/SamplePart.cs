using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>A part of a sample utterance: a word, or a slot.</summary>
/// <param name="Word">The word; empty for a slot.</param>
/// <param name="Stem">The word's stem; empty for a slot.</param>
/// <param name="Slot">The slot, or the sub-slot of a composite one; null for a word.</param>
/// <param name="Composite">The composite slot that the sub-slot is a part of; null for any other part.</param>
internal readonly record struct SamplePart(string Word, string Stem, Slot? Slot = null, Slot? Composite = null);
