using Bot.Cli.Scaffolding.Definition;
using Bot.Cli.Scaffolding.Texts;
using Bot.Cli.Scaffolding.Writing;

namespace Bot.Cli.Scaffolding;

/// <summary>Everything that an intent consists of, as files.</summary>
internal static class IntentFiles
{
    /// <summary>An ear takes about ten seconds of a question.</summary>
    private const int LongestQuestion = 160;

    private const string Flow = "bot-definition/connect/ServiceDesk.json";

    /// <summary>The files, none of which is written yet.</summary>
    /// <param name="checkout">The checkout.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="intent">The intent.</param>
    /// <returns>The definition of each locale, the class, its messages, its call, and the flow with a branch for it.</returns>
    /// <exception cref="CommandFailedException">A file is there already, a question is too long to be heard, or the flow cannot be read.</exception>
    public static IReadOnlyList<ScaffoldFile> Of(Checkout checkout, ExistingBot bot, IntentDraft intent)
    {
        List<ScaffoldFile> files =
        [
            new($"src/Intents/{intent.Name}.cs", HandlerCode.Write(intent), "the class"),
            .. bot.Locales.Select(locale => new ScaffoldFile($"bot-definition/messages/{locale.Id}/{intent.Name}.json", MessagesJson.Write(intent, locale.Id), "what it says")),
            .. bot.Locales.SelectMany(locale => Definition(intent, locale)),
            new($"tests/Conversations/{intent.CallName}.call", CallScriptText.Write(intent, bot.Locales.First(locale => locale.IsEnglish)), "a call"),
        ];
        foreach (var file in files)
        {
            if (File.Exists(checkout.PathTo(file.Path)))
                throw new CommandFailedException($"{file.Path} is there already, and nothing is overwritten. Take another name for the intent, or delete the file if it is left over.");
        }
        var flow = checkout.PathTo(Flow);
        if (!File.Exists(flow))
            throw new CommandFailedException($"{Flow} is not there; a new intent needs a branch in it. Restore it with git.");
        var text = File.ReadAllText(flow);
        var extended = FlowBranch.Add(Flow, text, intent.Name);
        if (extended != text)
            files.Add(new(Flow, extended, $"a branch for {intent.Name}", Replaces: true));
        return files;
    }

    private static IEnumerable<ScaffoldFile> Definition(IntentDraft intent, LocaleFolder locale)
    {
        yield return new($"{locale.Path}/Intents/{intent.Name}/Intent.json", IntentJson.Write(intent, locale.Id), "what callers say to get there");
        foreach (var slot in intent.Slots)
        {
            CheckQuestions(slot, locale);
            yield return new($"{locale.Path}/Intents/{intent.Name}/Slots/{slot.Name}/Slot.json", SlotJson.Write(intent, slot, locale.Id), "a question");
            if (slot.MakesType)
                yield return new($"{locale.Path}/SlotTypes/{slot.TypeName}/SlotType.json", SlotTypeJson.Write(slot, locale.Id), "what can be answered");
        }
    }

    private static void CheckQuestions(SlotDraft slot, LocaleFolder locale)
    {
        if (CallerTexts.For(locale.Id).Questions(slot).FirstOrDefault(question => question.Length > LongestQuestion) is { } question)
            throw new CommandFailedException($"A question for the slot '{slot.Name}' would be {question.Length} characters long in {locale.Id}, and a caller remembers about {LongestQuestion}: \"{question}\". Take a shorter name.");
    }
}
