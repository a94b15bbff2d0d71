using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>A slot type of a locale.</summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="Name">Its name.</param>
/// <param name="ParentSignature">The built-in type it narrows (AMAZON.AlphaNumeric), if any.</param>
/// <param name="ResolutionStrategy">How words become one of the values.</param>
/// <param name="RegexPattern">The whole value must match this; null if there is no filter.</param>
/// <param name="Values">Its values in their order.</param>
public sealed record SlotType(
    DefinitionPlace Place,
    string Name,
    string? ParentSignature,
    ResolutionStrategy ResolutionStrategy,
    string? RegexPattern,
    ImmutableArray<SlotTypeValue> Values)
{
    /// <summary>By which a composite type names the types of its parts; null in a definition that was written by hand.</summary>
    public string? Identifier { get; init; }

    /// <summary>The parts of a composite type in their order; empty for any other.</summary>
    public ImmutableArray<SubSlotType> SubSlots { get; init; } = [];

    /// <summary>Whether a grammar (SRGS) outside the definition says what the type takes.</summary>
    public bool HasGrammar { get; init; }
}
