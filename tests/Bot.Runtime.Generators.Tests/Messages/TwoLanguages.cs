using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Messages;

/// <summary>A bot that speaks English and Spanish, and what it says.</summary>
internal static class TwoLanguages
{
    public static BotProject Project() =>
        new BotProject().Locale("es_US").Intent("FallbackIntent", intent => intent.Signature("AMAZON.FallbackIntent").Hooks(dialog: false, fulfillment: false), "es_US");

    /// <summary>A file of messages.</summary>
    public static BotProject Messages(this BotProject project, string locale, string set, string json) => project.File($"bot-definition/messages/{locale}/{set}.json", json);
}
