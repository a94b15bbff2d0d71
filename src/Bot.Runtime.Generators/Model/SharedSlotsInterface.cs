namespace Bot.Runtime.Generators.Model;

/// <summary>An interface marked [SharedSlots("…")].</summary>
/// <param name="Type">The interface.</param>
/// <param name="Intents">The intents it names.</param>
internal sealed record SharedSlotsInterface(SourceType Type, EquatableArray<Named> Intents);
