namespace Bot.Cli.Tests.Scaffolding;

/// <summary>What cannot be an intent is refused with a sentence that says why and what to do, and nothing is written.</summary>
public sealed class RefusedIntentTests : IDisposable
{
    private readonly SmallCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Theory]
    [InlineData("checkTicket", "'checkTicket' cannot be the name of an intent: it becomes a name in C# too, and part of what callers hear. Begin with a capital letter and go on with up to 39 letters and digits, like CheckTicket.")]
    [InlineData("check my-ticket", "'check my-ticket' cannot be the name of an intent: it becomes a name in C# too, and part of what callers hear. Begin with a capital letter and go on with up to 39 letters and digits, like CheckMyTicket.")]
    [InlineData("3Tickets", "'3Tickets' cannot be the name of an intent: it becomes a name in C# too, and part of what callers hear. Begin with a capital letter and go on with up to 39 letters and digits, like Tickets.")]
    [InlineData("¿Qué?", "'¿Qué?' cannot be the name of an intent: it becomes a name in C# too, and part of what callers hear. Begin with a capital letter and go on with up to 39 letters and digits, like CheckTicket.")]
    [InlineData("", "'' cannot be the name of an intent: it becomes a name in C# too, and part of what callers hear. Begin with a capital letter and go on with up to 39 letters and digits, like CheckTicket.")]
    [InlineData("Turn", "'Turn' cannot be the name of an intent: the type Bot.Runtime.Conversation.Turn is called so already. Take another name, like TurnRequest.")]
    [InlineData("Task", "'Task' cannot be the name of an intent: the type System.Threading.Tasks.Task is called so already. Take another name, like TaskRequest.")]
    [InlineData("Delivery", "'Delivery' cannot be the name of an intent: the namespace Intents.Delivery is called so already. Take another name, like DeliveryRequest.")]
    [InlineData("PhoneNumber", "'PhoneNumber' cannot be the name of an intent: src/Intents/Delivery/PhoneNumber.cs is called so already. Take another name, like PhoneNumberRequest.")]
    [InlineData("unlockAccount", "'unlockAccount' cannot be the name of an intent: it becomes a name in C# too, and part of what callers hear. Begin with a capital letter and go on with up to 39 letters and digits, like UnlockAccount.")]
    [InlineData("UnlockAccount", "The bot has an intent 'UnlockAccount' already: bot-definition/ServiceDesk/ServiceDesk/BotLocales/en_US/Intents/UnlockAccount. Change it there, or take another name.")]
    [InlineData("Unlockaccount", "The bot has an intent 'UnlockAccount' already: bot-definition/ServiceDesk/ServiceDesk/BotLocales/en_US/Intents/UnlockAccount. Change it there, or take another name.")]
    public void A_name_that_cannot_be_an_intents_is_refused(string name, string message) => Refused(message, () => _checkout.Draft(name));

    [Theory]
    [InlineData("TicketId", "--slot 'TicketId' does not say which slot of which type. Write NAME:TYPE, where TYPE is one of Lex's (TicketId:AMAZON.AlphaNumeric), one of the definition's, or a list of values (Size:Small,Medium,Large); [] behind it takes several (Toppings:Ham,Olives[]).")]
    [InlineData("TicketId:", "--slot 'TicketId:' does not say which slot of which type.")]
    [InlineData("ticket:AMAZON.Number", "'ticket' cannot be the name of a slot: it becomes a name in C# too, and part of what callers hear. Begin with a capital letter and go on with up to 39 letters and digits, like Ticket.")]
    [InlineData("Class:AMAZON.Number", "'Class' cannot be the name of a slot: C# or the generated code has the word for something else. Take a longer one, like ClassWanted.")]
    [InlineData("Slots:AMAZON.Number", "'Slots' cannot be the name of a slot: C# or the generated code has the word for something else. Take a longer one, like SlotsWanted.")]
    [InlineData("Ticket:AMAZON.Ticket", "--slot 'Ticket:AMAZON.Ticket': 'AMAZON.Ticket' is no slot type of Lex. It has AMAZON.AlphaNumeric, AMAZON.City, AMAZON.Confirmation,")]
    [InlineData("Post:AMAZON.UKPostalCode", "--slot 'Post:AMAZON.UKPostalCode': Lex has AMAZON.UKPostalCode in en_GB alone, which this bot does not speak. Use AMAZON.AlphaNumeric.")]
    [InlineData("Ticket:TicketNumber", "--slot 'Ticket:TicketNumber': the definition has no slot type 'TicketNumber' in en_US")]
    [InlineData("Count:AMAZON.Number[]", "--slot 'Count:AMAZON.Number[]': Lex takes several values only for types of one's own. List the values (Count:First,Second[]), or ask for one at a time.")]
    [InlineData("Size:Small,small", "--slot 'Size' lists 'Small' and 'small', which are one value to Lex or to C#. Take one of them out.")]
    [InlineData("Size:Small,", "--slot 'Size': '' cannot be a value here: it becomes a name in C# too, and is said to callers. Begin with a letter and go on with up to 39 letters, digits and spaces.")]
    [InlineData("Size:12,14", "--slot 'Size': '12' cannot be a value here: it becomes a name in C# too, and is said to callers. Begin with a letter and go on with up to 39 letters, digits and spaces.")]
    [InlineData("Number:Low,High", "--slot 'Number': a slot type may not be called 'Number', as Lex has AMAZON.Number. Give yours another name: Number:NumberChoice=Low,High.")]
    [InlineData("Month:MonthName=Early,Late", "--slot 'Month': the definition has a slot type 'MonthName' already. Use it (Month:MonthName), or give yours another name (Month:MonthChoice=Early,Late).")]
    [InlineData("Range:Near,Far", "'Range' cannot be the name of the slot type of Range: the type System.Range is called so already. Take another name, like RangeRequest.")]
    [InlineData("BorrowLadder:AMAZON.Number", "The slot 'BorrowLadder' or its type is called as the intent is: in C# one would hide the other. Rename one of them.")]
    public void A_slot_that_cannot_be_one_is_refused(string slot, string message) => Refused(message, () => _checkout.Draft("BorrowLadder", [slot]));

    [Fact]
    public void More_values_than_a_command_line_holds_are_refused() => Refused(
        "--slot 'Size' has 21 values; 2 to 20 can be listed on a command line. Write longer lists into SlotType.json afterwards.",
        () => _checkout.Draft("BorrowLadder", ["Size:" + string.Join(',', Enumerable.Range('a', 21).Select(letter => (char)letter))]));

    [Fact]
    public void Slots_that_clash_with_each_other_are_refused()
    {
        Refused("The slot 'Size' is given twice. Take one --slot out, or rename it.", () => _checkout.Draft("BorrowLadder", ["Size:AMAZON.Number", "Size:AMAZON.Date"]));
        Refused(
            "Two slots make a slot type 'Level'. List the values once, and name the type in the other: --slot NAME:Level after this intent is written.",
            () => _checkout.Draft("BorrowLadder", ["Size:Level=Low,High", "Weight:Level=Low,High"]));
        Refused("31 slots are more than a caller answers; at most 30 can be given here. Split the intent in two.", () => _checkout.Draft("BorrowLadder", [.. Enumerable.Range(1, 31).Select(number => $"Part{number}:AMAZON.Number")]));
    }

    [Theory]
    [InlineData("unlock my account", "--utterance 'unlock my account' is what leads to UnlockAccount in en_US; an utterance belongs to one intent. Take other words.")]
    [InlineData("Unlock, my account!", "--utterance 'Unlock, my account!' is what leads to UnlockAccount in en_US; an utterance belongs to one intent. Take other words.")]
    [InlineData("never mind", "--utterance 'never mind' is what leads to a built-in intent of Lex in en_US; an utterance belongs to one intent. Take other words.")]
    [InlineData("ticket #5", "--utterance 'ticket #5' cannot be one: Lex takes 1 to 500 letters, digits, spaces and ' . , ? ! - _, and slots in braces. Write numbers and signs as words.")]
    [InlineData("ticket {TicketId", "--utterance 'ticket {TicketId' cannot be one: Lex takes 1 to 500 letters, digits, spaces and ' . , ? ! - _, and slots in braces. Write numbers and signs as words.")]
    [InlineData("", "--utterance '' cannot be one: Lex takes 1 to 500 letters, digits, spaces and ' . , ? ! - _, and slots in braces. Write numbers and signs as words.")]
    [InlineData("{TicketId}", "--utterance '{TicketId}' has no words besides its slots, so it would take whatever anybody says. Put words around them: \"my ticket is {TicketId}\".")]
    [InlineData("status of {Ticket}", "--utterance 'status of {Ticket}' names the slot 'Ticket', which the intent does not have. It has TicketId, Story; add --slot Ticket:TYPE, or correct the name.")]
    [InlineData("it happened that {Story}", "--utterance 'it happened that {Story}' names the slot 'Story', whose type AMAZON.FreeFormInput takes whole sentences: Lex does not allow it in an utterance. Leave it out; the bot asks for it.")]
    [InlineData("fr_CA=mon billet", "--utterance 'fr_CA=mon billet': the bot has no locale 'fr_CA'. It has en_US")]
    [InlineData("status of ticket {TicketId}", "Each --utterance names a slot, so there is no plain one for the call script to begin with. Add one without a slot, like --utterance \"check my ticket\".")]
    public void An_utterance_that_cannot_be_one_is_refused(string utterance, string message) =>
        Refused(message, () => _checkout.Draft("BorrowLadder", ["TicketId:AMAZON.AlphaNumeric", "Story:AMAZON.FreeFormInput"], [utterance]));

    [Fact]
    public void An_intent_whose_made_up_utterances_are_all_taken_asks_for_others()
    {
        Refused(
            "What callers could say for 'agent' leads to other intents already in en_US. Say what they say for this one: --utterance \"…\".",
            () =>
            {
                foreach (var utterance in new[] { "agent", "I want agent", "I need agent", "I'm calling about agent", "agent please" })
                    AddUtterance("en_US", utterance);
                _checkout.Draft("Agent");
            });
    }

    [Fact]
    public void A_description_that_Lex_would_not_take_is_refused() =>
        Refused("--description is 201 characters long, and Lex takes 200. Shorten it.", () => _checkout.Draft("BorrowLadder", description: new string('x', 201)));

    [Fact]
    public void A_question_that_would_be_too_long_for_an_ear_is_refused()
    {
        var draft = _checkout.Draft("BorrowLadder", ["TheColourThatIsPrintedOnTheBackOfTheCard:LightGreen,DarkGreen,LightBlue,DarkBlue,Orange"]);

        var failure = Assert.Throws<CommandFailedException>(() => Bot.Cli.Scaffolding.IntentFiles.Of(_checkout.Checkout, _checkout.Bot, draft));
        Assert.StartsWith("A question for the slot 'TheColourThatIsPrintedOnTheBackOfTheCard' would be ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Take a shorter name.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bot_without_a_person_to_go_to_gets_no_intent()
    {
        Directory.Delete(_checkout.PathTo("bot-definition/ServiceDesk/ServiceDesk/BotLocales/en_US/Intents/SpeakToAgent"), recursive: true);

        Refused(
            "bot-definition/ServiceDesk/ServiceDesk/BotLocales/en_US has no intent 'SpeakToAgent', to which callers go who are not understood. Restore it with git before an intent is added.",
            () => _checkout.Draft("BorrowLadder"));
    }

    [Fact]
    public void A_definition_that_cannot_be_read_is_named()
    {
        _checkout.Write("bot-definition/ServiceDesk/ServiceDesk/BotLocales/en_US/Intents/Help/Intent.json", "{ ");
        var broken = Assert.Throws<CommandFailedException>(() => _checkout.Draft("BorrowLadder"));
        Assert.Contains("Help/Intent.json cannot be read (", broken.Message, StringComparison.Ordinal);
        Assert.EndsWith("Correct it before an intent is added beside it.", broken.Message, StringComparison.Ordinal);

        Directory.CreateDirectory(_checkout.PathTo("bot-definition/Other/Other/BotLocales"));
        var two = Assert.Throws<CommandFailedException>(() => _checkout.Draft("BorrowLadder"));
        Assert.EndsWith("holds 2 folders called BotLocales, where one bot has one. An intent is added to the bot exported there: restore the folder with git, or unzip one export into it.", two.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_without_English_is_refused()
    {
        var locales = "bot-definition/ServiceDesk/ServiceDesk/BotLocales/";
        foreach (var folder in Directory.GetDirectories(_checkout.PathTo(locales)).Where(path => !path.EndsWith("en_US", StringComparison.Ordinal)))
            Directory.Delete(folder, recursive: true);
        Directory.Move(_checkout.PathTo(locales + "en_US"), _checkout.PathTo(locales + "de_DE"));

        var failure = Assert.Throws<CommandFailedException>(() => _checkout.Draft("BorrowLadder"));
        Assert.EndsWith("has no English locale, and the call script of a new intent speaks English. Copy the files of another intent by hand: docs/adding-an-intent.md says which.", failure.Message, StringComparison.Ordinal);
    }

    // A message may go on with what depends on the bot: the other locales it has, the other slot types.
    private void Refused(string message, Action draft)
    {
        var before = _checkout.Files;
        var failure = Assert.Throws<CommandFailedException>(draft);
        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), _checkout.Files.Keys.Order(StringComparer.Ordinal));
    }

    private void AddUtterance(string locale, string utterance)
    {
        var file = $"bot-definition/ServiceDesk/ServiceDesk/BotLocales/{locale}/Intents/SpeakToAgent/Intent.json";
        _checkout.Write(file, _checkout.Read(file).Replace("\"sampleUtterances\": [", $"\"sampleUtterances\": [ {{ \"utterance\": \"{utterance}\" }},", StringComparison.Ordinal));
    }
}
