using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>What a Lambda may answer, and what Lex does with it.</summary>
public sealed class LambdaAnswerTests : IDisposable
{
    private readonly BotFolder _folder = BadgeBot.Folder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ElicitSlot_asks_with_the_Lambdas_words_and_empties_the_slot()
    {
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "AskBadgeCode" ? ScriptedHook.Respond(sent, DialogActionType.ElicitSlot, "BadgeCode", "That one is taken.") : null);

        var turn = await talk.SayAsync("order a badge", "ab12");

        Assert.Equal(["That one is taken."], Words(turn));
        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(turn));
        Assert.Null(Slot(turn, "BadgeCode"));
    }

    [Fact]
    public async Task ElicitSlot_without_words_uses_the_prompt_of_the_slot()
    {
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "Start" ? ScriptedHook.Respond(sent, DialogActionType.ElicitSlot, "Floor") : null);

        Assert.Equal(["Let's order a badge.", "Which floor?"], Words(await talk.SayAsync("order a badge")));
    }

    [Fact]
    public async Task ElicitSlot_may_bring_a_style_and_a_slot_that_the_flow_would_not_ask_for()
    {
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "Start"
            ? ScriptedHook.Respond(sent, DialogActionType.ElicitSlot, "Floor", change: response => response.SessionState!.DialogAction!.SlotElicitationStyle = SlotElicitationStyle.SpellByWord)
            : null);

        var turn = await talk.SayAsync("order a badge");

        Assert.Equal(("Floor", SlotElicitationStyle.SpellByWord), (turn.SessionState.DialogAction!.SlotToElicit, turn.SessionState.DialogAction.SlotElicitationStyle));
    }

    [Theory]
    [InlineData(SlotElicitationStyle.SpellByLetter, "x i u l a n", "xiulan")]
    [InlineData(SlotElicitationStyle.SpellByWord, "a as in alpha b as in boy", "ab")]
    [InlineData(null, "x i u l a n", null)]
    public async Task A_style_says_how_the_answer_is_read(SlotElicitationStyle? style, string said, string? expected)
    {
        _folder.Edit(BadgeBot.StartDate, slot => slot["slotTypeName"] = "AMAZON.FirstName");
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "Start"
            ? ScriptedHook.Respond(sent, DialogActionType.ElicitSlot, "StartDate", change: response => response.SessionState!.DialogAction!.SlotElicitationStyle = style)
            : null);

        Assert.Equal(expected, Slot(await talk.SayAsync("order a badge", said), "StartDate"));
    }

    [Theory]
    [InlineData(true, 10)]
    [InlineData(false, 3)]
    public async Task Whether_a_Lambda_that_asks_again_starts_the_attempts_anew_is_an_option(bool resets, int answers)
    {
        var talk = new Talk(
            _folder,
            sent => sent.InvocationLabel is "AskBadgeCode" && sent.ProposedNextState?.Prompt?.Attempt is not null ? ScriptedHook.Respond(sent, DialogActionType.ElicitSlot, "BadgeCode", "Once more.") : null,
            new LexBehaviour { LambdaElicitSlotResetsAttempts = resets });
        await talk.SayAsync("order a badge");

        LexTurn turn;
        var given = 0;
        do
            turn = await talk.SayAsync("hm");
        while (!turn.IsClosed && ++given < 10);

        Assert.Equal(answers, turn.IsClosed ? given + 1 : given);
    }

    [Fact]
    public async Task ElicitIntent_waits_for_anything()
    {
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "Start" ? ScriptedHook.Respond(sent, DialogActionType.ElicitIntent, says: "What else?", change: response => response.SessionState!.Intent = null) : null);

        var turn = await talk.SayAsync("order a badge");

        Assert.Equal(["Let's order a badge.", "What else?"], Words(turn));
        Assert.Equal("ElicitIntent OrderBadge InProgress None", State(turn));
        Assert.Equal(["Drop it in the box."], Words(await talk.SayAsync("return my badge")));
    }

    [Theory]
    [InlineData(null, "Order  for floor ?")]
    [InlineData("Sure?", "Sure?")]
    public async Task ConfirmIntent_asks_with_the_Lambdas_words_or_the_prompt(string? says, string asked)
    {
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "Start" ? ScriptedHook.Respond(sent, DialogActionType.ConfirmIntent, says: says) : null);

        var turn = await talk.SayAsync("order a badge");

        Assert.Equal(asked, Words(turn)[^1]);
        Assert.Equal("ConfirmIntent OrderBadge InProgress None", State(turn));
        Assert.Equal("Close OrderBadge Fulfilled Confirmed", State(await talk.SayAsync("yes")));
    }

    [Theory]
    [InlineData(IntentState.Fulfilled, null, "Badge  is ordered.")]
    [InlineData(IntentState.Failed, null, "The order failed.")]
    [InlineData(IntentState.Failed, "Out of badges.", "Out of badges.")]
    [InlineData(IntentState.InProgress, null, "Goodbye.")]
    public async Task Close_ends_with_the_Lambdas_words_or_those_of_the_definition(IntentState state, string? says, string said)
    {
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "Start" ? ScriptedHook.Close(sent, state, says) : null);

        var turn = await talk.SayAsync("order a badge");

        Assert.Equal(["Let's order a badge.", said], Words(turn));
        Assert.Equal($"Close OrderBadge {state} None", State(turn));
    }

    [Fact]
    public async Task Naming_another_intent_switches_to_it()
    {
        _folder.Edit(BadgeBot.ReturnBadge, intent => intent["dialogCodeHook"] = System.Text.Json.Nodes.JsonNode.Parse("""{"enabled":true}"""))
            .Edit(BadgeBot.ReturnBadge, intent => intent["initialResponseSetting"] = System.Text.Json.Nodes.JsonNode.Parse($$"""{"nextStep":{{BadgeBot.Step("InvokeDialogCodeHook")}},"codeHook":{"isActive":true,"enableCodeHookInvocation":true} }"""));
        var talk = new Talk(_folder, sent => sent.SessionState!.Intent!.Name is "ReturnBadge"
            ? ScriptedHook.Respond(sent, DialogActionType.ElicitSlot, "Floor", change: response => response.SessionState!.Intent = new LexV2Intent { Name = "OrderBadge" })
            : null);

        Assert.Equal("ElicitSlot Floor OrderBadge InProgress None", State(await talk.SayAsync("return my badge")));
    }

    [Theory]
    [InlineData("Start", "order a badge")]
    [InlineData("AskBadgeCode", "order a badge", "ab12")]
    [InlineData("Confirm", "order a badge", "ab12", "today", "first", "yes")]
    [InlineData(null, "order a badge", "ab12", "today", "first", "yes")]
    public async Task Delegating_for_another_intent_goes_on_along_the_path_of_that_one(string? label, params string[] said)
    {
        var talk = new Talk(_folder, sent => sent.InvocationLabel == label
            ? ScriptedHook.Respond(sent, DialogActionType.Delegate, change: response => response.SessionState!.Intent = new LexV2Intent { Name = "ReturnBadge" })
            : null);

        var turn = await talk.SayAsync(said);

        Assert.Equal("Drop it in the box.", Words(turn)[^1]);
        Assert.Equal("Close ReturnBadge ReadyForFulfillment None", State(turn));
    }

    [Theory]
    [InlineData(false, "b")]
    [InlineData(true, "a b")]
    public async Task Session_attributes_of_an_answer_replace_those_of_the_session_unless_they_are_to_be_merged(bool merge, string kept)
    {
        var talk = new Talk(
            _folder,
            sent => ScriptedHook.Respond(sent, DialogActionType.Delegate, change: response => response.SessionState!.SessionAttributes = new() { ["b"] = "2" }),
            new LexBehaviour { MergesSessionAttributes = merge },
            new() { ["a"] = "1" });

        Assert.Equal(kept, string.Join(' ', (await talk.SayAsync("order a badge")).SessionState.SessionAttributes!.Keys.Order()));
    }

    [Fact]
    public async Task Session_attributes_that_an_answer_leaves_out_stay()
    {
        var talk = new Talk(_folder, sent => ScriptedHook.Respond(sent, DialogActionType.Delegate, change: response => response.SessionState!.SessionAttributes = null), attributes: new() { ["a"] = "1" });

        Assert.Equal("1", (await talk.SayAsync("order a badge")).SessionState.SessionAttributes!["a"]);
    }

    [Fact]
    public async Task An_event_that_the_hook_changes_changes_nothing_in_the_session()
    {
        var talk = new Talk(_folder, sent =>
        {
            sent.SessionState!.SessionAttributes!["sneaky"] = "yes";
            sent.SessionState.Intent!.Slots!["BadgeCode"] = null;
            return LexCodeHookResult.Answered(new LexV2Response { SessionState = new LexV2SessionState { DialogAction = new LexV2DialogAction { Type = DialogActionType.Delegate } } });
        });

        var turn = await talk.SayAsync("badge ab12 from today");

        Assert.Equal("ab12", Slot(turn, "BadgeCode"));
        Assert.Empty(turn.SessionState.SessionAttributes!);
    }

    [Fact]
    public async Task Contexts_that_an_answer_sets_are_the_sessions_and_an_empty_list_ends_them()
    {
        var talk = new Talk(_folder, sent => ScriptedHook.Respond(sent, DialogActionType.Delegate, change: response => response.SessionState!.ActiveContexts =
            sent.InvocationLabel is "Start" ? [new LexV2ActiveContext { Name = "ordering", ContextAttributes = [], TimeToLive = new LexV2TimeToLive { TimeToLiveInSeconds = 90, TurnsToLive = 5 } }] : []));

        Assert.Equal("ordering", Assert.Single((await talk.SayAsync("order a badge")).SessionState.ActiveContexts!).Name);
        Assert.Empty((await talk.SayAsync("ab12")).SessionState.ActiveContexts!);
    }

    public static TheoryData<string, Action<LexV2Response>> BrokenRules => new()
    {
        { "the response has no sessionState. Answer an object with a sessionState that holds a dialogAction.", response => response.SessionState = null },
        { "sessionState has no dialogAction. Say what is next: Delegate, ElicitSlot, ElicitIntent, ConfirmIntent or Close.", response => response.SessionState!.DialogAction = null },
        { "dialogAction.type is None. Use Delegate, ElicitSlot, ElicitIntent, ConfirmIntent or Close.", response => response.SessionState!.DialogAction!.Type = DialogActionType.None },
        { "sessionState.intent has no name. Name the intent, or leave the intent out where the action allows it.", response => response.SessionState!.Intent!.Name = null },
        { "sessionState.intent.name is 'Reorder', and the bot has no such intent in en_US. It has Cancel, FallbackIntent, Help, OrderBadge, ReturnBadge.", response => response.SessionState!.Intent!.Name = "Reorder" },
        { "sessionState.intent.slots has 'Colour', and intent OrderBadge has no such slot. It has BadgeCode, StartDate, Floor, Note.", response => response.SessionState!.Intent!.Slots!["Colour"] = null },
        { "dialogAction.type ElicitIntent needs a message: Lex has none of its own for it. Add at least one to messages.", response => response.SessionState!.DialogAction!.Type = DialogActionType.ElicitIntent },
        { "dialogAction.type ElicitSlot needs slotToElicit. Name the slot to ask for.", response => response.SessionState!.DialogAction!.Type = DialogActionType.ElicitSlot },
        { "dialogAction.slotToElicit is 'Colour', and intent OrderBadge has no such slot. It has BadgeCode, StartDate, Floor, Note.", response => response.SessionState!.DialogAction = new LexV2DialogAction { Type = DialogActionType.ElicitSlot, SlotToElicit = "Colour" } },
        { "dialogAction.type ElicitSlot needs intent.name. Give the intent back with its slots.", response => { response.SessionState!.Intent = null; response.SessionState.DialogAction = new LexV2DialogAction { Type = DialogActionType.ElicitSlot, SlotToElicit = "Floor" }; } },
        { "dialogAction.type ConfirmIntent needs intent.name. Give the intent back with its slots.", response => { response.SessionState!.Intent = null; response.SessionState.DialogAction!.Type = DialogActionType.ConfirmIntent; } },
        { "dialogAction.type ConfirmIntent: the confirmation of intent ReturnBadge is not active. Activate intentConfirmationSetting, or close or delegate.", response => { response.SessionState!.Intent = new LexV2Intent { Name = "ReturnBadge" }; response.SessionState.DialogAction!.Type = DialogActionType.ConfirmIntent; } },
        { "dialogAction.type Close needs intent.name. Give the intent back with its final state.", response => { response.SessionState!.Intent = null; response.SessionState.DialogAction!.Type = DialogActionType.Close; } },
        { "dialogAction.type Close needs intent.state Fulfilled, Failed or InProgress; it is Waiting.", response => { response.SessionState!.Intent!.State = IntentState.Waiting; response.SessionState.DialogAction!.Type = DialogActionType.Close; } },
        { "dialogAction.slotElicitationStyle is set with type Delegate. It goes with ElicitSlot only.", response => response.SessionState!.DialogAction!.SlotElicitationStyle = SlotElicitationStyle.SpellByLetter },
        { "messages holds 11; Lex takes 10 at most. Join some of them.", response => response.Messages = [.. Enumerable.Repeat(Plain("a"), 11)] },
        { "messages[1].content has 1025 characters; Lex takes 1 to 1024. Shorten it or split it into several messages.", response => response.Messages = [Plain("a"), Plain(new string('a', 1025))] },
        { "messages[0].content has 0 characters; Lex takes 1 to 1024. Shorten it or split it into several messages.", response => response.Messages = [Plain(string.Empty)] },
        { "messages[0].contentType is missing or unknown. Use PlainText, SSML, CustomPayload or ImageResponseCard.", response => response.Messages = [new LexV2Message { Content = "a" }] },
        { "messages[0] is an ImageResponseCard without a title. Add imageResponseCard.title.", response => response.Messages = [new LexV2Message { ContentType = MessageContentType.ImageResponseCard }] },
        { "activeContexts holds 21; Lex takes 20 at most. Leave some out.", response => response.SessionState!.ActiveContexts = [.. Enumerable.Repeat(new LexV2ActiveContext(), 21)] },
        { "activeContexts: a lives 0 seconds and 0 turns. Give it a timeToLive of 5 to 86400 seconds and 1 to 20 turns.", response => response.SessionState!.ActiveContexts = [new LexV2ActiveContext { Name = "a" }] },
        { "activeContexts: a lives 4 seconds and 21 turns. Give it a timeToLive of 5 to 86400 seconds and 1 to 20 turns.", response => response.SessionState!.ActiveContexts = [Context("a", 4, 21)] },
        { "activeContexts has an entry called 'a__b'. A name has letters and digits, single underscores between, and 100 of them at most.", response => response.SessionState!.ActiveContexts = [Context("a__b", 5, 1)] },
        { "activeContexts has an entry called ''. A name has letters and digits, single underscores between, and 100 of them at most.", response => response.SessionState!.ActiveContexts = [Context(null, 5, 1)] },
        { "activeContexts: a has 11 contextAttributes; Lex takes 10 at most. Leave some out.", response => response.SessionState!.ActiveContexts = [Context("a", 5, 1, 11)] },
        { "messages[0].imageResponseCard has 6 buttons; Lex takes 5 at most. Leave some out.", response => response.Messages = [Card(buttons: 6)] },
        { "messages[0].imageResponseCard.title has 251 characters; Lex takes 1 to 250. Write it shorter, or fill it in.", response => response.Messages = [Card(title: new string('a', 251))] },
        { "messages[0].imageResponseCard.subtitle has 251 characters; Lex takes 1 to 250. Write it shorter, or fill it in.", response => response.Messages = [Card(subtitle: new string('a', 251))] },
        { "messages[0].imageResponseCard.imageUrl has 251 characters; Lex takes 1 to 250. Write it shorter, or fill it in.", response => response.Messages = [Card(imageUrl: new string('a', 251))] },
        { "messages[0].imageResponseCard has a button whose text has 51 characters; Lex takes 1 to 50. Write it shorter, or fill it in.", response => response.Messages = [Card(buttons: 1, text: new string('a', 51))] },
        { "messages[0].imageResponseCard has a button whose value has 0 characters; Lex takes 1 to 50. Write it shorter, or fill it in.", response => response.Messages = [Card(buttons: 1, value: null)] },
        { "dialogAction.slotElicitationStyle is SpellByWord, and slot StartDate is of type AMAZON.Date. Lex knows styles for AMAZON.AlphaNumeric, AMAZON.EmailAddress, AMAZON.FirstName, AMAZON.LastName, AMAZON.UKPostalCode and custom types; leave it out.", response => response.SessionState!.DialogAction = new LexV2DialogAction { Type = DialogActionType.ElicitSlot, SlotToElicit = "StartDate", SlotElicitationStyle = SlotElicitationStyle.SpellByWord } },
        { "sessionAttributes hold 9300 bytes, which is more than 12 KB in base64. Keep less in the session.", response => response.SessionState!.SessionAttributes = new() { ["k"] = new string('a', 9299) } },
    };

    [Theory]
    [MemberData(nameof(BrokenRules))]
    public async Task An_answer_that_breaks_a_rule_is_refused_with_the_rule(string rule, Action<LexV2Response> change)
    {
        var talk = new Talk(_folder, sent => ScriptedHook.Respond(sent, DialogActionType.Delegate, change: change));

        var error = await Assert.ThrowsAsync<LexDependencyFailedException>(() => talk.SayAsync("order a badge"));

        Assert.Equal($"Invalid Lambda Response: {rule}", error.Message);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_refused_with_its_size()
    {
        var talk = new Talk(_folder, sent => ScriptedHook.Respond(sent, DialogActionType.Delegate, change: response =>
            response.SessionState!.RuntimeHints = new LexV2RuntimeHints { SlotHints = new() { [new string('a', 52_000)] = [] } }));

        var error = await Assert.ThrowsAsync<LexDependencyFailedException>(() => talk.SayAsync("order a badge"));

        Assert.Matches("^Invalid Lambda Response: Lambda response exceeds maximum size \\(52[0-9]{3} vs\\. 50K\\)\\. Send less\\.$", error.Message);
    }

    [Fact]
    public async Task Rules_that_the_documentation_leaves_open_are_options()
    {
        Func<LexV2Event, LexCodeHookResult> unknownSlot = sent => ScriptedHook.Respond(sent, DialogActionType.Delegate, change: response => response.SessionState!.Intent!.Slots!["Colour"] = null);
        Func<LexV2Event, LexCodeHookResult> silentConfirm = sent => ScriptedHook.Respond(sent, DialogActionType.ConfirmIntent);

        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(await new Talk(_folder, unknownSlot, new LexBehaviour { RejectsUnknownSlots = false }).SayAsync("order a badge")));
        Assert.Equal(["Let's order a badge.", "Something broke."], Words(await new Talk(_folder, unknownSlot, new LexBehaviour { InvalidResponseTakesFailurePath = true }).SayAsync("order a badge")));
        Assert.Equal(
            "Invalid Lambda Response: dialogAction.type ConfirmIntent needs a message. Add at least one to messages.",
            (await Assert.ThrowsAsync<LexDependencyFailedException>(() => new Talk(_folder, silentConfirm, new LexBehaviour { ConfirmIntentNeedsMessages = true }).SayAsync("order a badge"))).Message);
    }

    [Fact]
    public async Task Styles_are_for_some_languages_and_that_is_an_option()
    {
        Func<LexV2Event, LexCodeHookResult> spelled = sent => ScriptedHook.Respond(
            sent, DialogActionType.ElicitSlot, "StartDate", change: response => response.SessionState!.DialogAction!.SlotElicitationStyle = SlotElicitationStyle.SpellByLetter);

        Assert.Equal(
            "ElicitSlot StartDate OrderBadge InProgress None", State(await new Talk(_folder, spelled, new LexBehaviour { RejectsMisplacedElicitationStyles = false }).SayAsync("order a badge")));
        _folder.Edit($"{BadgeBot.Locale}BotLocale.json", locale => locale["identifier"] = "fr_FR");
        Assert.Equal(
            "Invalid Lambda Response: dialogAction.slotElicitationStyle is SpellByLetter, and the locale is fr_FR. Lex knows styles in en_US, en_GB, en_AU; leave it out.",
            (await Assert.ThrowsAsync<LexDependencyFailedException>(() => new LexSession(_folder.Load(), "fr_FR", new ScriptedHook(spelled)).RecognizeAsync(LexInput.Text("order a badge"), TestContext.Current.CancellationToken))).Message);
    }

    [Fact]
    public async Task Whether_ConfirmIntent_needs_slots_is_an_option()
    {
        Func<LexV2Event, LexCodeHookResult> confirm = sent => ScriptedHook.Respond(sent, DialogActionType.ConfirmIntent, says: "Well?", change: response => response.SessionState!.Intent!.Slots = null);

        Assert.Equal("ConfirmIntent OrderBadge InProgress None", State(await new Talk(_folder, confirm).SayAsync("order a badge")));
        Assert.Equal(
            "Invalid Lambda Response: dialogAction.type ConfirmIntent needs intent.slots. Give the intent back with its slots.",
            (await Assert.ThrowsAsync<LexDependencyFailedException>(() => new Talk(_folder, confirm, new LexBehaviour { ConfirmIntentNeedsSlots = true }).SayAsync("order a badge"))).Message);
    }

    [Fact]
    public async Task Request_attributes_of_an_answer_are_in_the_reply_and_in_the_messages_after_it()
    {
        _folder.Edit(BadgeBot.BadgeCode, slot => slot["valueElicitationSetting"]!["promptSpecification"] = BadgeBot.Says("The code, ((polite))?"));
        var talk = new Talk(_folder, sent => ScriptedHook.Respond(sent, DialogActionType.Delegate, change: response => response.RequestAttributes = new() { ["polite"] = "please" }));

        var turn = await talk.SayAsync("order a badge");

        Assert.Equal(["Let's order a badge.", "The code, please?"], Words(turn));
        Assert.Equal("please", turn.RequestAttributes["polite"]);
    }

    [Theory]
    [InlineData("null", "Invalid Lambda Response: Received null response from Lambda. Return an object with a sessionState.")]
    [InlineData("", "Invalid Lambda Response: Received null response from Lambda. Return an object with a sessionState.")]
    [InlineData("\"done\"", "Invalid Lambda Response: Received invalid response from Lambda: ")]
    [InlineData("{\"sessionState\":{\"dialogAction\":{\"type\":\"Delegate\"},\"intent\":\"OrderBadge\"}}", "Invalid Lambda Response: Received invalid response from Lambda: ")]
    public async Task What_is_no_response_at_all_is_refused_in_the_words_of_Lex_unless_it_takes_the_failure_path(string payload, string message)
    {
        var hook = new FunctionCodeHook(new FixedFunction(payload));
        var bot = _folder.Load();

        var error = await Assert.ThrowsAsync<LexDependencyFailedException>(() => new LexSession(bot, "en_US", hook).RecognizeAsync(LexInput.Text("order a badge"), TestContext.Current.CancellationToken));
        var failure = await new LexSession(bot, "en_US", hook, new() { Behaviour = new() { InvalidResponseTakesFailurePath = true } }).RecognizeAsync(LexInput.Text("order a badge"), TestContext.Current.CancellationToken);

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(["Let's order a badge.", "Something broke."], Words(failure));
    }

    [Fact]
    public async Task A_payload_that_is_too_large_is_refused_before_it_is_read()
    {
        var hook = new FunctionCodeHook(new FixedFunction(new string('x', 60_000)));

        var error = await Assert.ThrowsAsync<LexDependencyFailedException>(() => new LexSession(_folder.Load(), "en_US", hook).RecognizeAsync(LexInput.Text("order a badge"), TestContext.Current.CancellationToken));

        Assert.Equal("Invalid Lambda Response: Lambda response exceeds maximum size (60000 vs. 50K). Send less.", error.Message);
    }

    [Fact]
    public async Task Closing_an_intent_as_fulfilled_activates_its_output_contexts()
    {
        _folder.Edit(BadgeBot.OrderBadge, intent => intent["outputContexts"] = System.Text.Json.Nodes.JsonNode.Parse("""[{"name":"ordered","timeToLiveInSeconds":90,"turnsToLive":5}]"""));
        var talk = new Talk(_folder, sent => ScriptedHook.Close(sent, IntentState.Fulfilled, "Done."));

        Assert.Equal("ordered", Assert.Single((await talk.SayAsync("order a badge")).SessionState.ActiveContexts!).Name);
    }

    private static LexV2ActiveContext Context(string? name, int seconds, int turns, int attributes = 0) => new()
    {
        Name = name,
        ContextAttributes = Enumerable.Range(0, attributes).ToDictionary(index => $"a{index}", _ => "1"),
        TimeToLive = new LexV2TimeToLive { TimeToLiveInSeconds = seconds, TurnsToLive = turns },
    };

    private static LexV2Message Card(string title = "Title", string? subtitle = null, string? imageUrl = null, int buttons = 0, string text = "Yes", string? value = "yes") => new()
    {
        ContentType = MessageContentType.ImageResponseCard,
        ImageResponseCard = new LexV2ImageResponseCard
        {
            Title = title,
            Subtitle = subtitle,
            ImageUrl = imageUrl,
            Buttons = [.. Enumerable.Repeat(new LexV2Button { Text = text, Value = value }, buttons)],
        },
    };

    private static LexV2Message Plain(string text) => new() { ContentType = MessageContentType.PlainText, Content = text };
}
