using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Cli.Tests.Definition;

/// <summary>The folder is what Lex imports: names of files and members are Lex's, and wrong ones are not refused but ignored.</summary>
public sealed partial class ExportFormatTests
{
    private static readonly string[] IntentMembers =
    [
        "bedrockAgentIntentConfiguration", "description", "dialogCodeHook", "fulfillmentCodeHook", "identifier", "initialResponseSetting", "inputContexts",
        "intentClosingSetting", "intentConfirmationSetting", "kendraConfiguration", "name", "outputContexts", "parentIntentSignature",
        "qnAIntentConfiguration", "sampleUtterances", "slotPriorities",
    ];

    private static readonly string[] SlotMembers =
        ["description", "identifier", "multipleValuesSetting", "name", "obfuscationSetting", "slotTypeName", "valueElicitationSetting"];

    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.PathTo("bot-definition"), "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Every_file_is_indented_by_two_and_ends_with_one_line_feed(string file)
    {
        var text = File.ReadAllText(Repository.PathTo(file));

        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\t', text);
        Assert.True(text.EndsWith("}\n", StringComparison.Ordinal) && !text.EndsWith("\n\n", StringComparison.Ordinal));
        Assert.All(text.Split('\n'), line => Assert.True((line.Length - line.TrimStart(' ').Length) % 2 == 0, line));
    }

    [Fact]
    public void The_manifest_is_that_of_a_whole_bot()
    {
        var manifest = ServiceDeskBot.Read(Path.Combine(ServiceDeskBot.Folder, "Manifest.json")).At("metaData");

        Assert.Equal("1", manifest.Text("schemaVersion"));
        Assert.Equal("LexJson", manifest.Text("fileFormat"));
        Assert.Equal("BOT", manifest.Text("resourceType"));
    }

    public static TheoryData<string> Locales => ServiceDeskBot.Locales;

    [Theory, MemberData(nameof(Locales))]
    public void The_bot_and_its_locale_have_these_settings(string name)
    {
        var bot = ServiceDeskBot.Read(Path.Combine(ServiceDeskBot.Folder, "ServiceDesk", "Bot.json"));
        var locale = ServiceDeskBot.Read(Path.Combine(ServiceDeskBot.In(name).Locale, "BotLocale.json"));

        Assert.Equal("ServiceDesk", bot.Text("name"));
        Assert.False(bot.At("dataPrivacy", "childDirected").GetBoolean());
        Assert.Equal(300, bot.At("idleSessionTTLInSeconds").GetInt32());
        Assert.Equal(name, locale.Text("identifier"));
        Assert.Equal(0.4, locale.At("nluConfidenceThreshold").GetDouble());
        Assert.Equal((LocaleWords.Of(name).Voice, "neural"), (locale.Text("voiceSettings", "voiceId"), locale.Text("voiceSettings", "engine")));
    }

    [Theory, MemberData(nameof(Locales))]
    public void Intents_slots_and_slot_types_are_called_as_their_folders_and_have_the_members_of_an_export(string locale)
    {
        var bot = ServiceDeskBot.In(locale);
        Assert.All(bot.Intents, intent => Assert.Equal(intent.Key, intent.Value.Text("name")));
        Assert.All(bot.SlotTypes, type => Assert.Equal(type.Key, type.Value.Text("name")));
        Assert.All(bot.Intents.Values, intent => Assert.Equal(IntentMembers, MemberNames(intent)));
        Assert.All(bot.SlotNames, item => Assert.Equal(SlotMembers, MemberNames(bot.Slot(item.Intent, item.Slot))));
    }

    [Fact]
    public void Identifiers_have_ten_characters_and_are_used_once()
    {
        var bots = Locales.Select(row => ServiceDeskBot.In(row.Data)).ToList();
        var all = bots
            .SelectMany(bot => bot.Intents.Values.Concat(bot.SlotTypes.Values).Concat(bot.SlotNames.Select(item => bot.Slot(item.Intent, item.Slot))))
            .Select(item => item.Text("identifier")!)
            .Where(identifier => identifier is not "FALLBCKINT")
            .ToList();

        Assert.All(all, identifier => Assert.Matches("^[A-Z0-9]{10}$", identifier));
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
        // The one that Lex gives in every locale.
        Assert.All(bots, bot => Assert.Equal("FALLBCKINT", bot.Intents["FallbackIntent"].Text("identifier")));
    }

    [Theory, MemberData(nameof(Locales))]
    public void Every_message_is_short_enough_for_Lex_and_for_an_ear(string locale)
    {
        var bot = ServiceDeskBot.In(locale);
        var files = bot.Intents.Values.Concat(bot.SlotNames.Select(item => bot.Slot(item.Intent, item.Slot)));
        var messages = files.SelectMany(file => file.Objects()).Where(item => item.Object.TryGetProperty("plainTextMessage", out _)).ToList();

        Assert.NotEmpty(messages);
        foreach (var (path, message) in messages)
        {
            // Lex takes 1000 characters; an ear takes about twelve seconds of Joanna, some 200.
            Assert.True(Markup.Replace(message.Spoken(), string.Empty).Length <= 200, $"{path}: {message.Spoken()}");
            Assert.InRange(message.Spoken().Length, 1, 1000);
        }
    }

    [Theory, MemberData(nameof(Locales))]
    public void Every_SSML_message_is_well_formed_and_uses_only_what_the_neural_voice_speaks(string locale)
    {
        var bot = ServiceDeskBot.In(locale);
        var ssml = bot.Intents.Values.SelectMany(file => file.Objects())
            .Where(item => item.Object.TryGetProperty("ssmlMessage", out var message) && message.ValueKind is JsonValueKind.Object)
            .Select(item => item.Object.Text("ssmlMessage", "value")!)
            .ToList();

        Assert.NotEmpty(ssml);
        foreach (var text in ssml)
        {
            var document = System.Xml.Linq.XDocument.Parse(text);
            Assert.Equal("speak", document.Root!.Name.LocalName);
            Assert.All(document.Root.Descendants(), element => Assert.Contains(element.Name.LocalName, (string[])["break", "say-as"]));
        }
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup { get; }

    private static IEnumerable<string> MemberNames(JsonElement element) => element.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);
}
