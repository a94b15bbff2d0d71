using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Cli.Tests.Definition;

public sealed partial class ContactFlowTests
{
    private const string InSpanish = " in Spanish";

    // What the function and the bot's definition set; the flow must know each of them.
    private static IReadOnlyList<string> TransferReasons => Intents.TransferReasons.All;

    private static readonly JsonElement Flow = ServiceDeskBot.Read(Repository.PathTo("bot-definition", "connect", "ServiceDesk.json"));

    private static readonly Dictionary<string, JsonElement> Actions = Flow.Items("Actions").ToDictionary(action => action.Text("Identifier")!, StringComparer.Ordinal);

    public static TheoryData<string> Locales => ServiceDeskBot.Locales;

    [Fact]
    public void The_flow_starts_at_an_action_and_every_way_leads_to_one()
    {
        Assert.Equal("2019-10-30", Flow.Text("Version"));
        Assert.Contains(Flow.Text("StartAction")!, Actions.Keys);
        foreach (var (name, action) in Actions)
            Assert.All(Targets(action), target => Assert.True(Actions.ContainsKey(target), $"'{name}' leads to '{target}', which is not an action"));
    }

    [Fact]
    public void Every_action_can_be_reached_and_every_call_comes_to_an_end()
    {
        Assert.Equal(Actions.Keys.Order(StringComparer.Ordinal), Reachable(Flow.Text("StartAction")!).Order(StringComparer.Ordinal));
        Assert.All(Actions.Keys, name => Assert.Contains(Reachable(name), item => Type(item) is "DisconnectParticipant"));
    }

    [Fact]
    public void Every_action_declares_the_errors_and_conditions_that_Connect_asks_of_its_type()
    {
        foreach (var (name, action) in Actions)
        {
            if (Type(name) is "DisconnectParticipant")
            {
                Assert.Empty(action.At("Transitions").EnumerateObject());
                continue;
            }
            Assert.False(string.IsNullOrEmpty(action.Text("Transitions", "NextAction")), name);
            Assert.Equal(RequiredErrors(Type(name)), action.Items("Transitions", "Errors").Select(error => error.Text("ErrorType")));
        }
        Assert.Equal(["True", "False"], Operands("Opening hours"));
    }

    [Fact]
    public void Identifiers_and_parameters_keep_to_what_Connect_takes()
    {
        Assert.All(Actions.Keys, name => Assert.Matches(@"^[^%:(\\/)=$,;\[\]{}]{1,50}$", name));
        Assert.InRange(Actions.Count, 1, 250);
        foreach (var (_, action) in Actions)
        {
            Assert.All(
                action.At("Parameters").Objects().SelectMany(item => item.Object.EnumerateObject()).Where(member => member.Value.ValueKind is not JsonValueKind.Object),
                member => Assert.False(string.IsNullOrEmpty(member.Value.GetString()), member.Name));
        }
    }

    [Fact]
    public void Every_action_has_a_place_in_the_designer_and_no_two_have_the_same()
    {
        var places = Flow.At("Metadata", "ActionMetadata");

        Assert.Equal(Actions.Keys, places.EnumerateObject().Select(place => place.Name));
        Assert.Equal(Actions.Count, places.EnumerateObject().Select(place => place.Value.At("position").GetRawText()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_designer_shows_the_conditions_that_the_flow_has()
    {
        var places = Flow.At("Metadata", "ActionMetadata");

        foreach (var name in Actions.Keys.Where(name => Operands(name).Any()))
            Assert.Equal(Operands(name), places.Items(name, "conditionMetadata").Select(condition => condition.Text("value")));
    }

    [Theory]
    [InlineData("Service desk bot", "en_US")]
    [InlineData("Spanish service desk bot", "es_US")]
    public void The_bot_is_given_the_callers_number_and_speaks_the_greeting_so_that_callers_can_talk_over_it(string name, string locale)
    {
        var bot = Actions[name].At("Parameters");

        Assert.Equal("$.CustomerEndpoint.Address", bot.Text("LexSessionAttributes", "CallerNumber"));
        Assert.Equal("${BotAliasArn}", bot.Text("LexV2Bot", "AliasArn"));
        Assert.All(LocaleWords.Of(locale).Greeting, words => Assert.Contains(words, bot.Text("Text")!, StringComparison.Ordinal));
        Assert.Equal(["Service desk bot", "Spanish service desk bot"], Actions.Keys.Where(name => Type(name) is "ConnectParticipantWithLexBot"));
        // Said by an action of its own, it would have to be heard to the end.
        Assert.DoesNotContain(Flow.Items("Actions"), action => action.Text("Type") is "MessageParticipant" && action.Text("Parameters", "Text")!.StartsWith(bot.Text("Text")![..10], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Service desk bot", "en_US")]
    [InlineData("Spanish service desk bot", "es_US")]
    public void What_the_flow_tells_Lex_about_listening_is_what_the_definition_says(string name, string locale)
    {
        // These keys win over the definition, and '*:*' is every slot.
        var attributes = Actions[name].At("Parameters", "LexSessionAttributes");
        var bot = ServiceDeskBot.In(locale);
        var attempts = bot.SlotNames
            .SelectMany(item => bot.Slot(item.Intent, item.Slot).At("valueElicitationSetting", "promptSpecification", "promptAttemptsSpecification").EnumerateObject())
            .Select(attempt => attempt.Value.At("audioAndDTMFInputSpecification"))
            .ToList();

        Assert.All(attempts, attempt => Assert.Equal(attributes.Text("x-amz-lex:audio:start-timeout-ms:*:*"), attempt.At("startTimeoutMs").GetRawText()));
        Assert.All(attempts, attempt => Assert.Equal(attributes.Text("x-amz-lex:audio:max-length-ms:*:*"), attempt.At("audioSpecification", "maxLengthMs").GetRawText()));
        Assert.Equal("true", attributes.Text("x-amz-lex:allow-interrupt:*:*"));
    }

    [Theory]
    [InlineData("Service desk bot", "en_US")]
    [InlineData("Spanish service desk bot", "es_US")]
    public void Every_intent_that_can_end_a_conversation_well_has_a_branch_and_no_other_name_has(string name, string locale)
    {
        // Lex's own go back to another intent, or ask what is wanted; all but the one by which a caller says that there is nothing more.
        var ending = ServiceDeskBot.In(locale).Intents.Where(intent => intent.Value.Text("parentIntentSignature") is null or "AMAZON.CancelIntent").Select(intent => intent.Key);

        Assert.Equal(ending.Order(StringComparer.Ordinal), Operands(name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Who_does_not_choose_is_served_in_English_and_2_is_Spanish()
    {
        var menu = Actions["Choose the language"];

        Assert.Equal(["2"], Operands("Choose the language"));
        Assert.Equal("Spanish voice", menu.Items("Transitions", "Conditions").Single().Text("NextAction"));
        Assert.Equal("Service desk bot", menu.Text("Transitions", "NextAction"));
        Assert.All(menu.Items("Transitions", "Errors"), error => Assert.Equal("Service desk bot", error.Text("NextAction")));
        // Every second here is a second that most callers wait for nothing.
        Assert.Equal(("False", "2"), (menu.Text("Parameters", "StoreInput"), menu.Text("Parameters", "InputTimeLimitSeconds")));
        Assert.Contains("<lang xml:lang=\"es-US\">", menu.Text("Parameters", "SSML"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bot_of_a_language_is_reached_with_its_voice_and_with_the_locale_as_the_contacts_language()
    {
        Assert.Equal(ServiceDeskBot.In("en_US").Voice, Actions["Voice"].Text("Parameters", "TextToSpeechVoice"));
        Assert.Equal(ServiceDeskBot.In("es_US").Voice, Actions["Spanish voice"].Text("Parameters", "TextToSpeechVoice"));
        Assert.Equal("es-US", Actions["Spanish language"].Text("Parameters", "LanguageCode"));
        // Without its language the Spanish bot would be looked for in the English locale: then a person is better than an error.
        Assert.DoesNotContain("Spanish service desk bot", Reachable(Actions["Spanish language"].Items("Transitions", "Errors").Single().Text("NextAction")!));
        Assert.Equal("es-US", Actions["Note the language"].Text("Parameters", "Attributes", "Language"));
    }

    [Fact]
    public void Everything_the_flow_says_after_the_bot_is_said_in_the_contacts_language()
    {
        var spoken = Actions.Keys.Where(name => Type(name) is "MessageParticipant" && !name.EndsWith(InSpanish, StringComparison.Ordinal)).ToList();

        Assert.Equal(["Apology for an error", "Please hold", "Goodbye", "Closed", "All busy", "No person reached"], spoken);
        foreach (var english in spoken)
        {
            var (asks, _) = Assert.Single(Actions, action => Targets(action.Value).Contains(english + InSpanish) && Type(action.Key) is "Compare");
            Assert.Equal("$.LanguageCode", Actions[asks].Text("Parameters", "ComparisonValue"));
            Assert.Equal(["es-US"], Operands(asks));
            Assert.Equal(english, Actions[asks].Text("Transitions", "NextAction"));
            Assert.DoesNotContain(Actions.Keys, name => name != asks && Targets(Actions[name]).Contains(english));
            // What follows is the same, whatever the language.
            Assert.Equal(Targets(Actions[english]), Targets(Actions[english + InSpanish]));
        }
    }

    [Theory]
    [InlineData("Is a person needed", "Language of the goodbye")]
    [InlineData("Why a person", "Note that the caller asked")]
    [InlineData("Why the bot stopped", "Language of the apology")]
    public void Every_reason_for_a_person_is_a_branch_to_a_person(string name, string otherwise)
    {
        var action = Actions[name];

        Assert.Equal("$.Lex.SessionAttributes.TransferReason", action.Text("Parameters", "ComparisonValue"));
        Assert.Equal(TransferReasons, Operands(name));
        Assert.All(action.Items("Transitions", "Conditions"), branch => Assert.Equal("Note the reason", branch.Text("NextAction")));
        Assert.Equal(otherwise, action.Text("Transitions", "NextAction"));
        Assert.Contains("To a person", Reachable("Note the reason"));
    }

    [Theory, MemberData(nameof(Locales))]
    public void Every_reason_that_the_definition_sets_is_one_of_them(string locale)
    {
        var bot = ServiceDeskBot.In(locale);
        var files = bot.Intents.Values.Concat(bot.SlotNames.Select(item => bot.Slot(item.Intent, item.Slot)));
        var reasons = files.SelectMany(file => file.Objects()).Where(item => item.Object.TryGetProperty("TransferReason", out _)).Select(item => item.Object.Text("TransferReason"));

        Assert.Equal(["Error", "NotUnderstood"], reasons.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_documentation_lists_the_same_reasons()
    {
        var documented = File.ReadLines(Repository.PathTo("bot-definition", "README.md")).Select(line => ReasonRow.Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value);

        Assert.Equal(TransferReasons, documented);
    }

    [Fact]
    public void Nobody_is_hung_up_on_in_silence()
    {
        foreach (var (name, action) in Actions)
        {
            if (Type(name) is not "MessageParticipant")
                Assert.All(Targets(action), target => Assert.True(Type(target) is not "DisconnectParticipant", $"'{name}' hangs up without a word"));
        }
        Assert.All(
            Actions.Keys.Where(name => Type(name) is "MessageParticipant" && Targets(Actions[name]).Any(target => Type(target) is "DisconnectParticipant")),
            name => Assert.EndsWith(LocaleWords.Of(name.EndsWith(InSpanish, StringComparison.Ordinal) ? "es_US" : "en_US").Farewell, Actions[name].Text("Parameters", "Text"), StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_the_call_is_written_to_a_flow_log() => Assert.Equal("Disabled", Actions[Flow.Text("StartAction")!].Text("Parameters", "FlowLoggingBehavior"));

    [GeneratedRegex("^\\| `([A-Za-z]+)` \\|")]
    private static partial Regex ReasonRow { get; }

    // Amazon Connect administrator guide, "Contact actions": the errors that each type must handle.
    private static IEnumerable<string> RequiredErrors(string type) => type switch
    {
        "UpdateFlowLoggingBehavior" => [],
        "GetParticipantInput" => ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"],
        "ConnectParticipantWithLexBot" => ["NoMatchingCondition", "NoMatchingError"],
        "Compare" => ["NoMatchingCondition"],
        "TransferContactToQueue" => ["QueueAtCapacity", "NoMatchingError"],
        _ => ["NoMatchingError"],
    };

    private static string Type(string name) => Actions[name].Text("Type")!;

    private static IEnumerable<string?> Operands(string name) => Targets(Actions[name]).Any() ? Actions[name].Items("Transitions", "Conditions").Select(branch => branch.Items("Condition", "Operands").Single().GetString()) : [];

    private static IEnumerable<string> Targets(JsonElement action) => action.At("Transitions").Objects().Where(item => item.Object.TryGetProperty("NextAction", out _)).Select(item => item.Object.Text("NextAction")!);

    private static HashSet<string> Reachable(string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { from };
        var toVisit = new Queue<string>([from]);
        while (toVisit.TryDequeue(out var name))
        {
            foreach (var target in Targets(Actions[name]).Where(reached.Add))
                toVisit.Enqueue(target);
        }
        return reached;
    }
}
