using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;
using Bot.Runtime.Generators.Read;

namespace Bot.Runtime.Generators.Check;

/// <summary>Intents without a class, classes without an intent, and intents with two classes.</summary>
internal static class IntentsCheck
{
    public static IEnumerable<DiagnosticInfo> Problems(BotSources bot) => WithoutClass(bot).Concat(WithoutIntent(bot)).Concat(WithTwoClasses(bot));

    private static IEnumerable<DiagnosticInfo> WithoutClass(BotSources bot) =>
        from name in bot.Definition.IntentNames
        where bot.HandlerOf(name) is null
        let calling = bot.Definition.InEachLocale(name).FirstOrDefault(intent => intent.Content.CallsFunction)
        where calling is not null
        select DiagnosticInfo.At(calling.Content.Name.Place, DiagnosticRegister.IntentWithoutClass, name);

    private static IEnumerable<DiagnosticInfo> WithoutIntent(BotSources bot) =>
        from handler in bot.Handlers
        where bot.Definition.Intent(handler.Intent.Text) is null
        let hint = bot.Definition.Locales.Count == 0
            ? " There is no definition at all: set BotDefinitionFolder in the project file to the folder that holds it."
            : Suggestion.For(handler.Intent.Text, bot.Definition.IntentNames)
        select DiagnosticInfo.At(handler.Intent.Place, DiagnosticRegister.ClassWithoutIntent, handler.Type.Name.Local, handler.Intent.Text, hint);

    private static IEnumerable<DiagnosticInfo> WithTwoClasses(BotSources bot) =>
        from sameIntent in bot.Handlers.GroupBy(handler => handler.Intent.Text, StringComparer.Ordinal)
        from handler in sameIntent.Skip(1)
        select DiagnosticInfo.At(handler.Intent.Place, DiagnosticRegister.TwoClassesForOneIntent, sameIntent.First().Type.Name.Full, handler.Type.Name.Full, sameIntent.Key);
}
