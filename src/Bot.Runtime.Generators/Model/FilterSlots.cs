namespace Bot.Runtime.Generators.Model;

/// <summary>The slots that a filter needs.</summary>
/// <param name="Display">Their interface.</param>
/// <param name="Intents">The intents that the interface names in [SharedSlots].</param>
internal sealed record FilterSlots(string Display, EquatableArray<string> Intents);
