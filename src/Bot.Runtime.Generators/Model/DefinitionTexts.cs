namespace Bot.Runtime.Generators.Model;

/// <summary>The texts of one file of the definition.</summary>
/// <param name="Intent">Which intent it belongs to: the folder, with those of the bot and the locale before it; empty when it belongs to none.</param>
/// <param name="Owner">Whose texts they are, as a message calls it: "the slot 'DOB' of the intent 'UnlockAccount' in en_US".</param>
/// <param name="Slot">The name of the slot; null when it is not a slot's file.</param>
/// <param name="SubSlots">The names of the slot's parts, which their own utterances call without the slot's: "at {At}".</param>
/// <param name="Texts">The texts.</param>
internal sealed record DefinitionTexts(string Intent, string Owner, string? Slot, EquatableArray<string> SubSlots, EquatableArray<DefinitionText> Texts);
