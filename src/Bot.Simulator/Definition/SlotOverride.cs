using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>A value that a step gives a slot: a constant or reference, or several of them for a slot that takes several values.</summary>
/// <param name="Value">The value of a slot with one value; null to clear it.</param>
/// <param name="Values">The values of a slot with several; empty for any other.</param>
public sealed record SlotOverride(string? Value, ImmutableArray<string> Values);
