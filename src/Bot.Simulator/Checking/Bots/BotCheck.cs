using System.Collections.Immutable;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking.Bots;

/// <summary>Checks one bot against all rules.</summary>
internal static class BotCheck
{
    public static void Check(BotTree bot, BotDefinition definition)
    {
        var locales = bot.Locales.Zip(definition.Locales).Select(locale => new LocaleUnderCheck(locale.First, locale.Second)).ToImmutableArray();
        LocaleLimits.Check(bot);
        foreach (var locale in locales)
        {
            LocaleLimits.Check(locale);
            NameRules.Check(locale);
            IntentRules.Check(locale);
            UtteranceRules.Check(locale);
            OverlapRules.Check(locale);
            SlotRules.Check(locale);
            SlotTypeRules.Check(locale);
            MessageRules.Check(locale);
            PromptRules.Check(locale);
            StepRules.Check(locale);
            ConditionRules.Check(locale);
            HookRules.Check(locale);
            PathRules.Check(locale);
        }

        LocalesAlikeRules.Check(locales);
    }
}
