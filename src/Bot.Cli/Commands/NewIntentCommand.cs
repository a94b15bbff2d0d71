using System.CommandLine;
using Bot.Cli.Scaffolding;
using Bot.Cli.Scaffolding.Definition;
using Bot.Cli.Scaffolding.Texts;
using Spectre.Console;

namespace Bot.Cli.Commands;

/// <summary>`resetbot new-intent`: writes an intent that compiles and can be called at once.</summary>
internal static class NewIntentCommand
{
    /// <summary>The script names a file here, into which the path of the call is written that it plays once the new class is built.</summary>
    private const string CallToAccept = "RESETBOT_CALL_TO_ACCEPT";

    public static Command Create(IAnsiConsole output)
    {
        var name = new Argument<string>("NAME") { Description = "The intent's name, which becomes the class's: a capital letter, then letters and digits, like CheckTicket." };
        var slots = new Option<string[]>("--slot")
        {
            Description = "What the bot asks for, in order, once for each: a type of Lex's (TicketId:AMAZON.AlphaNumeric), one of the definition's (Joined:MonthName) or a list of values (Size:Small,Medium,Large); [] behind the type takes several values.",
            HelpName = "NAME:TYPE",
        };
        var utterances = new Option<string[]>("--utterance")
        {
            Description = "What callers say to get there, once for each. Without a locale (es_US=…) it is English. Made up from the name if none is given.",
            HelpName = "[LOCALE=]WORDS",
        };
        var description = new Option<string?>("--description") { Description = "What the intent is for, in a sentence.", HelpName = "TEXT" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows what would be written, and writes nothing." };
        var command = new Command("new-intent", "Writes an intent: its definition in every locale, its class, its messages and a call, all working at once; then builds and plays the call.")
        {
            name, slots, utterances, description, dryRun,
        };
        command.SetAction(parsed =>
        {
            var checkout = Checkout.Around(AppContext.BaseDirectory);
            var bot = ExistingBot.Read(checkout);
            var request = new NewIntentRequest(parsed.GetValue(name)!, parsed.GetValue(slots) ?? [], parsed.GetValue(utterances) ?? [], parsed.GetValue(description));
            var intent = IntentDrafting.Draft(checkout, bot, request);
            var files = IntentFiles.Of(checkout, bot, intent);
            var writer = output.Profile.Out.Writer;
            if (parsed.GetValue(dryRun))
            {
                Preview(writer, files);
                return 0;
            }
            FileSet.Write(checkout, files);
            writer.WriteLine($"{intent.Name} is written:");
            List(writer, files);
            Next(writer, bot, intent);
            if (Environment.GetEnvironmentVariable(CallToAccept) is { Length: > 0 } file)
                File.WriteAllText(file, checkout.PathTo("tests", "Conversations", intent.CallName + ".call"));
            return 0;
        });
        return command;
    }

    private static void Preview(TextWriter writer, IReadOnlyList<ScaffoldFile> files)
    {
        writer.WriteLine("This would be written:");
        List(writer, files);
        // The definition is long, and like that of any intent; what is written for people is shown.
        foreach (var file in files.Where(file => Path.GetExtension(file.Path) is ".cs" or ".call" || file.Path.Contains("/messages/", StringComparison.Ordinal)))
        {
            writer.WriteLine($"\n--- {file.Path}");
            writer.Write(file.Content);
        }
    }

    private static void List(TextWriter writer, IReadOnlyList<ScaffoldFile> files)
    {
        var width = files.Max(file => file.Path.Length);
        foreach (var file in files)
            writer.WriteLine($"  {(file.Replaces ? "changed" : "new    ")}  {file.Path.PadRight(width)}  {file.Purpose}");
    }

    private static void Next(TextWriter writer, ExistingBot bot, IntentDraft intent)
    {
        var call = $"tests/Conversations/{intent.CallName}.call";
        List<string> steps =
        [
            $"Say what it does in src/Intents/{intent.Name}.cs. docs/adding-an-intent.md shows how: checking answers, asking again, services, filters.",
            $"Read what callers say and hear, aloud: Intents/{intent.Name}/ in each locale of the definition, and bot-definition/messages/*/{intent.Name}.json.",
            .. bot.Locales.Where(locale => !locale.IsEnglish).Select(locale => ReadBySpeaker(locale, intent)),
            .. Several(bot, intent),
            $"Play the call: ./resetbot call --script {call}. When it goes as it should, --accept makes its transcript the one that the tests expect.",
            "Run the tests: ./resetbot test",
        ];
        writer.WriteLine("What to do next:");
        foreach (var (index, step) in steps.Index())
            writer.WriteLine($"  {index + 1}. {step}");
    }

    private static IEnumerable<string> Several(ExistingBot bot, IntentDraft intent)
    {
        var slots = intent.Slots.Where(slot => slot.AllowsSeveral).Select(slot => slot.Name).ToList();
        var others = bot.Locales.Where(locale => !locale.IsEnglish).Select(locale => locale.Id).ToList();
        if (slots.Count > 0 && others.Count > 0)
            yield return $"Try {string.Join(" and ", slots)} on Lex in {string.Join(" and ", others)}: slots that take several values are documented for US English alone. One value is read as a list of one.";
    }

    private static string ReadBySpeaker(LocaleFolder locale, IntentDraft intent) => CallerTexts.Knows(locale.Id)
        ? $"Let somebody who speaks {CallerTexts.For(locale.Id).Language} correct {locale.Id}: the sentences are templates, and the names in them and the utterances are English. {locale.Path}/Intents/{intent.Name}/"
        : $"Translate {locale.Id}, which was written in English: {locale.Path}/Intents/{intent.Name}/ and bot-definition/messages/{locale.Id}/{intent.Name}.json";
}
