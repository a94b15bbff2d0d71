using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>A bot in one language.</summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="LocaleId">Its identifier, such as en_US.</param>
/// <param name="NluConfidenceThreshold">Below this score, from 0 to 1, FallbackIntent comes first.</param>
/// <param name="UsesConversationFlow">False for a bot of the engine before 17 August 2022, which has no next steps.</param>
/// <param name="Intents">Its intents by name.</param>
/// <param name="SlotTypes">Its own slot types by name.</param>
public sealed record BotLocale(
    DefinitionPlace Place,
    string LocaleId,
    double NluConfidenceThreshold,
    bool UsesConversationFlow,
    ImmutableArray<Intent> Intents,
    ImmutableArray<SlotType> SlotTypes)
{
    /// <summary>Phrases that Lex listens for in speech; empty where there is no CustomVocabulary.json.</summary>
    public ImmutableArray<CustomVocabularyItem> CustomVocabulary { get; init; } = [];

    /// <summary>The intent for everything that is not understood; null in a definition that lacks it.</summary>
    public Intent? Fallback => Intents.FirstOrDefault(intent => intent.IsFallback);

    /// <summary>The intent of that name; null if there is none.</summary>
    /// <param name="name">The intent's name, in its exact letters.</param>
    public Intent? FindIntent(string name) => Intents.FirstOrDefault(intent => intent.Name == name);

    /// <summary>The slot type of that name; null if there is none.</summary>
    /// <param name="name">The type's name, in its exact letters.</param>
    public SlotType? FindSlotType(string name) => SlotTypes.FirstOrDefault(type => type.Name == name);
}
