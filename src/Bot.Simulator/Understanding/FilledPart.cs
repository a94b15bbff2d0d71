using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>A slot of a sample utterance with its value.</summary>
/// <param name="Slot">The slot, or the sub-slot.</param>
/// <param name="Composite">The composite slot of the sub-slot; null if it is none.</param>
/// <param name="Match">The value.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends in the text.</param>
internal sealed record FilledPart(Slot Slot, Slot? Composite, SlotMatch Match, int Start, int End);
