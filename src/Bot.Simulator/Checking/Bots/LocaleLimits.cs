using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>How much a bot and a locale may hold (developer guide, "Quotas"; the three large English locales take more).</summary>
internal static class LocaleLimits
{
    private static readonly string[] Engines = ["standard", "neural", "long-form", "generative"];

    public static void Check(BotTree bot)
    {
        if (bot.Json is not { } json)
            return;
        if (!NameRules.IsName(bot.Name))
            json.At("name").Report(BotRules.BotSettings, $"the bot's name '{Elements.Short(bot.Name)}' is not one that Lex takes: up to 100 letters, digits, '-' and '_', none of the two first, no two of them in a row. Rename it.");
        Elements.Between(json, "idleSessionTTLInSeconds", 60, 86400, BotRules.BotSettings);
        if (json.Object("dataPrivacy")?.Flag("childDirected") is null)
            json.Report(BotRules.BotSettings, "dataPrivacy.childDirected is missing. Say true or false: whether the bot is for children (COPPA).");
    }

    public static void Check(LocaleUnderCheck locale)
    {
        var json = locale.Tree.Json;
        if (!BuiltIns.Locales.Contains(locale.LocaleId))
            json?.At("identifier").Report(BotRules.LocaleKnown, $"the locale '{locale.LocaleId}' is none that is known here.{Spelling.Hint(locale.LocaleId, BuiltIns.Locales)} Correct it, unless Lex has it by now.");
        if (json?.Number("nluConfidenceThreshold", "nluIntentConfidenceThreshold") is { } threshold and (< 0 or > 1))
            json.Value.At("nluConfidenceThreshold", "nluIntentConfidenceThreshold").Report(BotRules.Threshold, FormattableString.Invariant($"the confidence threshold is {threshold}, and Lex takes 0 to 1. Change it; 0.4 is usual."));
        if (json?.Object("voiceSettings") is { } voice && voice.Text("engine") is { } engine && engine is not ("standard" or "neural" or "long-form" or "generative"))
            voice.At("engine").Report(BotRules.Spelled, $"Polly has no engine '{engine}'.{Spelling.Hint(engine, Engines)} Name one that it has.");
        var slots = locale.Tree.Intents.Sum(intent => intent.Slots.Length);
        var characters = locale.Model.Intents.Sum(intent => intent.SampleUtterances.Sum(utterance => utterance.Length));
        Most(json, "intents", locale.Tree.Intents.Length, locale.IsLarge ? 1000 : 250, BotRules.Quotas);
        Most(json, "slots", slots, locale.IsLarge ? 4000 : 2000, BotRules.Counts);
        Most(json, "slot types", locale.Tree.SlotTypes.Length, locale.IsLarge ? 250 : 100, BotRules.Counts);
        Most(json, "values and synonyms", locale.Model.SlotTypes.Sum(type => type.Values.Sum(value => 1 + value.Synonyms.Length)), 50_000, BotRules.Counts);
        Most(json, "characters of utterances", characters, locale.IsLarge ? 2_000_000 : 200_000, BotRules.Counts);
        foreach (var intent in locale.Tree.Intents)
            Most(intent.Json, "slots in the intent", intent.Slots.Length, 100, BotRules.Counts);
        if (locale.Tree.Vocabulary is { } vocabulary)
            CheckVocabulary(vocabulary);
    }

    private static void CheckVocabulary(DefinitionElement vocabulary)
    {
        Most(vocabulary, "phrases", vocabulary.Array("customVocabularyItems").Length, 500, BotRules.Vocabulary);
        foreach (var item in vocabulary.Objects("customVocabularyItems"))
        {
            Elements.Longest(item, "phrase", 100, BotRules.Vocabulary);
            Elements.Longest(item, "displayAs", 100, BotRules.Vocabulary);
            Elements.Between(item, "weight", 0, 3, BotRules.Vocabulary);
        }
    }

    private static void Most(DefinitionElement? at, string what, int count, int most, DefinitionRule rule)
    {
        if (count > most)
            at?.Report(rule, $"there are {count} {what}, and Lex takes {most}. Remove some.");
    }
}
