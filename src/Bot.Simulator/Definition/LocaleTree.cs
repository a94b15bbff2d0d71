using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>The JSON of a locale.</summary>
/// <param name="LocaleId">Its identifier, such as en_US.</param>
/// <param name="Place">BotLocale.json, or the folder where it should be.</param>
/// <param name="Json">BotLocale.json; null if it is not there or cannot be used.</param>
/// <param name="Vocabulary">CustomVocabulary.json, if there is one.</param>
/// <param name="Intents">Its intents.</param>
/// <param name="SlotTypes">Its slot types.</param>
internal sealed record LocaleTree(
    string LocaleId,
    DefinitionPlace Place,
    DefinitionElement? Json,
    DefinitionElement? Vocabulary,
    ImmutableArray<IntentTree> Intents,
    ImmutableArray<NamedElement> SlotTypes);
