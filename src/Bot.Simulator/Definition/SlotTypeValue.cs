using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>A value of a custom slot type.</summary>
/// <param name="Value">The value that a Lambda sees under TOP_RESOLUTION.</param>
/// <param name="Synonyms">Other words for it.</param>
public sealed record SlotTypeValue(string Value, ImmutableArray<string> Synonyms);
