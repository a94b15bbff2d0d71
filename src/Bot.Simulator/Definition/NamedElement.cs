namespace Bot.Simulator.Definition;

/// <summary>The JSON of something that has a name.</summary>
/// <param name="Name">Its name, or that of its folder where the JSON has none.</param>
/// <param name="Json">Its JSON.</param>
internal sealed record NamedElement(string Name, DefinitionElement Json);
