namespace Bot.Runtime.Generators.Model;

/// <summary>What is generated for an interface of shared slots.</summary>
/// <param name="Declaration">The interface.</param>
/// <param name="Intents">The intents that share them.</param>
/// <param name="Slots">The slots they share.</param>
/// <param name="Usings">The namespaces to use.</param>
internal sealed record SharedSlotsCode(TypeDeclaration Declaration, EquatableArray<string> Intents, EquatableArray<SlotCode> Slots, EquatableArray<string> Usings);
