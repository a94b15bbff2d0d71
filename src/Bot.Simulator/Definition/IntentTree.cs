using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>The JSON of an intent.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Json">Intent.json.</param>
/// <param name="Slots">Its slots, in the order of their folders.</param>
internal sealed record IntentTree(string Name, DefinitionElement Json, ImmutableArray<NamedElement> Slots);
