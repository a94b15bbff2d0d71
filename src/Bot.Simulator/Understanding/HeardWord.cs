namespace Bot.Simulator.Understanding;

/// <summary>A word of an utterance.</summary>
/// <param name="Text">The word as it is compared.</param>
/// <param name="Stem">Its stem as it is read.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends in the text.</param>
internal readonly record struct HeardWord(string Text, string Stem, int Start, int End);
