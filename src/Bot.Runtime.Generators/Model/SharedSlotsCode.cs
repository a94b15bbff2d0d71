namespace Bot.Runtime.Generators.Model;

/// <summary>What is generated for an interface of shared slots.</summary>
/// <param name="Declaration">The interface.</param>
/// <param name="Intents">The intents that share them.</param>
/// <param name="Slots">The slots they share.</param>
/// <param name="Usings">The namespaces to use.</param>
/// <param name="Clashes">Names that mean more than one thing in the project.</param>
internal sealed record SharedSlotsCode(TypeDeclaration Declaration, EquatableArray<string> Intents, EquatableArray<SlotCode> Slots, EquatableArray<string> Usings, EquatableArray<string> Clashes);
