using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Cli.Scaffolding;
using Bot.Cli.Tests.Definition;
using Bot.Simulator.Definition;

namespace Bot.Cli.Tests.Scaffolding;

public sealed partial class WrittenIntentTests : IDisposable
{
    // One slot of every kind of type.
    private static readonly string[] EverySlot =
    [
        .. BuiltInSlotType.All.Select(type => $"{type.Name["AMAZON.".Length..]}Given:{type.Name}"),
        "Size:Small,Medium,Extra Large",
        "Toppings:Topping=Ham,Olives,Cheese,Peppers,Basil,Onions[]",
        "Joined:MonthName",
        "Login:UserIdentifier",
    ];

    private readonly SmallCheckout _checkout = new();

    public static TheoryData<string> Slots => [.. EverySlot];

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public void Every_locale_gets_the_intent_and_the_class_its_messages_its_call_and_its_branch_come_with_it()
    {
        var files = _checkout.Add("BorrowLadder", "TicketId:AMAZON.AlphaNumeric", "Size:Small,Large");

        var locales = _checkout.Bot.Locales.Select(locale => locale.Id).ToList();
        string[] expected =
        [
            "src/Intents/BorrowLadder.cs",
            .. locales.Select(locale => $"bot-definition/messages/{locale}/BorrowLadder.json"),
            .. locales.SelectMany(locale => new[] { "Intents/BorrowLadder/Intent.json", "Intents/BorrowLadder/Slots/TicketId/Slot.json", "Intents/BorrowLadder/Slots/Size/Slot.json", "SlotTypes/Size/SlotType.json" }
                .Select(file => $"bot-definition/ServiceDesk/ServiceDesk/BotLocales/{locale}/{file}")),
            "tests/Conversations/borrow-ladder.call",
            "bot-definition/connect/ServiceDesk.json",
        ];
        Assert.Equal(expected, files.Select(file => file.Path));
        Assert.All(files, file => Assert.Equal(file.Content, _checkout.Read(file.Path)));
        Assert.Equal("bot-definition/connect/ServiceDesk.json", Assert.Single(files, file => file.Replaces).Path);
    }

    [Fact]
    public void The_simulator_reads_it_as_Lex_would_and_has_nothing_to_complain_about()
    {
        _checkout.Add("BorrowLadder", EverySlot);
        _checkout.Add("CountLadders");

        var bot = BotDefinition.Load(_checkout.PathTo("bot-definition/ServiceDesk"));
        Assert.Empty(bot.Problems);
        foreach (var locale in bot.Locales)
        {
            var intent = Assert.Single(locale.Intents, intent => intent.Name == "BorrowLadder");
            Assert.Equal(EverySlot.Select(slot => slot.Split(':')[0]), intent.Slots.Select(slot => slot.Name));
            Assert.Empty(Assert.Single(locale.Intents, intent => intent.Name == "CountLadders").Slots);
        }
    }

    [Theory]
    [InlineData("BorrowLadder", "Intents/BorrowLadder/Intent.json", "Intents/UnlockAccount/Intent.json")]
    [InlineData("BorrowLadder", "Intents/BorrowLadder/Slots/TicketId/Slot.json", "Intents/UnlockAccount/Slots/UserID/Slot.json")]
    [InlineData("BorrowLadder", "SlotTypes/Size/SlotType.json", "SlotTypes/MonthName/SlotType.json")]
    [InlineData("CountLadders", "Intents/CountLadders/Intent.json", "Intents/Repeat/Intent.json")]
    public void A_file_has_the_members_of_one_that_Lex_exported_in_the_same_order(string name, string written, string exported)
    {
        _checkout.Add(name, name is "BorrowLadder" ? ["TicketId:AMAZON.AlphaNumeric", "Size:Small,Large"] : []);

        foreach (var locale in _checkout.Bot.Locales)
        {
            var ours = Members(_checkout.Read($"{locale.Path}/{written}"));
            var theirs = Members(_checkout.Read($"{locale.Path}/{exported}"));
            Assert.Equal(theirs.Where(ours.Contains), ours.Where(theirs.Contains));
            // A confirmation, a retry more: what the other has set and ours has not is all below a member that both have.
            Assert.All(ours.Except(theirs), path => Assert.Contains(path[..path.LastIndexOf('.')].Replace("[]", "", StringComparison.Ordinal), theirs.Select(item => item.Replace("[]", "", StringComparison.Ordinal))));
            Assert.Equal(theirs.Where(path => path.Count(character => character == '.') == 1), ours.Where(path => path.Count(character => character == '.') == 1));
        }
    }

    [Fact]
    public void Every_file_is_indented_by_two_ends_with_one_line_feed_and_is_readable_in_every_language()
    {
        var files = _checkout.Add("BorrowLadder", EverySlot);

        Assert.All(files.Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal)), file =>
        {
            Assert.True(file.Content.EndsWith("}\n", StringComparison.Ordinal) && !file.Content.Contains('\r', StringComparison.Ordinal), file.Path);
            Assert.DoesNotContain("\\u", file.Content.Replace("\\u002D", "", StringComparison.Ordinal), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Identifiers_have_ten_characters_and_are_used_once()
    {
        _checkout.Add("BorrowLadder", EverySlot);
        _checkout.Add("ReturnLadder", "Size:Level=Low,High");

        var identifiers = _checkout.Files.Where(file => file.Key.Contains("/BotLocales/en_US/", StringComparison.Ordinal) && !file.Key.EndsWith("BotLocale.json", StringComparison.Ordinal))
            .Select(file => JsonDocument.Parse(file.Value).RootElement.Text("identifier")!)
            .ToList();
        Assert.All(identifiers, identifier => Assert.Matches("^[A-Z0-9]{10}$", identifier));
        Assert.Equal(identifiers.Count, identifiers.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Slots))]
    public void Every_question_has_three_wordings_that_an_ear_can_hold_and_names_the_keypad_where_it_helps(string option)
    {
        _checkout.Add("BorrowLadder", option);
        foreach (var locale in _checkout.Bot.Locales)
        {
            var json = JsonDocument.Parse(_checkout.Read($"{locale.Path}/Intents/BorrowLadder/Slots/{option.Split(':')[0]}/Slot.json")).RootElement;
            var prompt = json.At("valueElicitationSetting", "promptSpecification");
            var words = prompt.Messages().Select(message => message.Spoken()).ToList();
            Assert.Equal(3, words.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(words, text => Assert.InRange(text.Length, 20, 160));
            Assert.All(words, text => Assert.True(text.Count(character => character == '?') <= 1, text));
            Assert.All(words, text => Assert.True(text.EndsWith('.') || text.EndsWith('?'), text));
            if (CanBeKeyed(option))
                Assert.All(words, text => Assert.Matches(LocaleWords.Of(locale.Id).Keypad, text));
            var longest = prompt.At("promptAttemptsSpecification", "Initial", "audioAndDTMFInputSpecification", "dtmfSpecification", "maxLength").GetInt32();
            foreach (var attempt in prompt.At("promptAttemptsSpecification").EnumerateObject())
                AttemptAssert.VoiceAndKeypad(attempt.Value, longest);
        }
    }

    [Fact]
    public void Utterances_given_are_taken_in_their_locale_and_the_others_are_made_up()
    {
        var draft = _checkout.Draft("BorrowLadder", ["TicketId:AMAZON.AlphaNumeric"], ["where is my ticket", "Where is my ticket?", "status of ticket {TicketId}"]);

        Assert.Equal(["where is my ticket", "status of ticket {TicketId}"], draft.Utterances["en_US"]);
        Assert.Equal("borrow my ladder", _checkout.Draft("BorrowLadder").Utterances["en_US"][0]);
        Assert.Equal(["weather", "I want weather", "I need weather", "I'm calling about weather", "weather please"], _checkout.Draft("Weather").Utterances["en_US"]);
    }

    [Fact]
    public void What_is_made_up_and_leads_elsewhere_already_is_left_there()
    {
        var made = _checkout.Draft("AccountUnlock").Utterances["en_US"];

        Assert.Contains("account my unlock", made);
        Assert.DoesNotContain("account unlock", made);
    }

    [Fact]
    public void The_call_begins_with_a_plain_utterance_and_answers_every_question_in_order()
    {
        _checkout.Add("BorrowLadder", "TicketId:AMAZON.AlphaNumeric", "Size:Small,Medium,Large", "Toppings:Topping=Ham,Olives[]");

        Assert.Equal(
            """
            # A caller who asks for 'borrow ladder' and answers every question at once.
            say: borrow my ladder
            say: A B 1 2 3
            say: Small
            say: Ham and Olives

            """,
            _checkout.Read("tests/Conversations/borrow-ladder.call"));
    }

    [Fact]
    public void The_class_repeats_each_answer_as_its_type_reads_best()
    {
        _checkout.Add("BorrowLadder", "TicketId:AMAZON.AlphaNumeric", "Count:AMAZON.Number", "Due:AMAZON.Date", "Lasts:AMAZON.Duration", "Size:Small,Large", "Toppings:Topping=Ham,Olives[]");

        Assert.Contains(
            """
                    new(turn.Slots is { TicketId: { } ticketId, Count: { } count, Due: { } due, Lasts: not null, Size: not null, Toppings: { Length: > 0 } toppings }
                        ? turn.Done(Messages.Done(ticketId, count, due, turn.Values.Original(Slot.Lasts)!, turn.Values.Text(Slot.Size)!, string.Join(", ", toppings)))
            """,
            _checkout.Read("src/Intents/BorrowLadder.cs"),
            StringComparison.Ordinal);
        Assert.Equal(
            "<speak>Thank you. I heard <say-as interpret-as=\"characters\">{ticketId}</say-as> for the ticket ID, {count:number} for the count, {due:date} for the due, {lasts} for the lasts, {size} for the size and {toppings} for the toppings.</speak>",
            JsonDocument.Parse(_checkout.Read("bot-definition/messages/en_US/BorrowLadder.json")).RootElement.Text("Done"));
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        _checkout.Write("tests/Conversations/borrow-ladder.call", "say: mine\n");

        var failure = Assert.Throws<CommandFailedException>(() => _checkout.Add("BorrowLadder"));
        Assert.Equal("tests/Conversations/borrow-ladder.call is there already, and nothing is overwritten. Take another name for the intent, or delete the file if it is left over.", failure.Message);
        Assert.Equal("say: mine\n", _checkout.Read("tests/Conversations/borrow-ladder.call"));
    }

    [Fact]
    public void When_a_file_cannot_be_written_those_before_it_are_taken_away_again()
    {
        // A file where a folder is needed.
        _checkout.Write("tests/Conversations", "");
        var before = _checkout.Files;

        var failure = Assert.Throws<CommandFailedException>(() => _checkout.Add("BorrowLadder", "TicketId:AMAZON.AlphaNumeric"));
        Assert.StartsWith("tests/Conversations/borrow-ladder.call cannot be written (", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was added; make room or correct the permissions, and run the command again.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, _checkout.Files);
        Assert.False(Directory.Exists(_checkout.PathTo("bot-definition/ServiceDesk/ServiceDesk/BotLocales/en_US/Intents/BorrowLadder")));
    }

    private static bool CanBeKeyed(string option) =>
        option.Contains(',', StringComparison.Ordinal) || KeyedTypes.IsMatch(option);

    private static List<string> Members(string json) =>
        [.. JsonDocument.Parse(json).RootElement.Objects().SelectMany(item => item.Object.EnumerateObject().Select(member => Index.Replace($"{item.Path}.{member.Name}", "[]"))).Distinct()];

    [GeneratedRegex(":(AMAZON.AlphaNumeric|AMAZON.Number|AMAZON.PhoneNumber|MonthName|UserIdentifier)$")]
    private static partial Regex KeyedTypes { get; }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index { get; }
}
