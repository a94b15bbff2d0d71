using Bot.Runtime.Lex;
using Bot.Simulator.Connect;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Tests.Dialog;
using CsCheck;
using static Bot.Simulator.Tests.Connect.ScriptedPhone;

namespace Bot.Simulator.Tests.Connect;

public sealed class FlowPlayerTests : IDisposable
{
    private const string BotParameters = """{"Text":"Badge desk.","LexV2Bot":{"AliasArn":"arn:alias"},"LexSessionAttributes":{"CallerNumber":"$.CustomerEndpoint.Address","Desk":"north"}}""";

    private readonly BotFolder _folder = BadgeBot.Folder();
    private readonly FlowFile _file = new();
    private readonly List<LexBotConnection> _connections = [];
    private readonly List<string> _errors = [];

    public void Dispose()
    {
        _folder.Dispose();
        _file.Dispose();
    }

    [Fact]
    public async Task A_call_goes_through_the_bot_to_the_branch_of_its_intent()
    {
        var phone = new ScriptedPhone(Says("order a badge"), Says("a b one two"), Presses("20201231#"), Says("first floor"), Says("yes"));

        var end = await PlayAsync(BotFlow(), phone);

        Assert.Equal(new CallEnd.Disconnected(), end);
        Assert.Equal(
            ["Badge desk.", "Let's order a badge.", "What is the badge code?", "From which day?", "Which floor?", "Order ab12 for floor First?", "Fine.", "Badge ab12 is ordered.", "Goodbye.", "Ordered ab12."],
            phone.Words);
    }

    [Fact]
    public async Task Lex_is_told_what_Connect_tells_it()
    {
        var hook = new ScriptedHook();

        await PlayAsync(BotFlow(), new ScriptedPhone(Says("order a badge"), Presses("12#")), hook, options => options with { CustomerNumber = "+61400000001", ContactId = "contact" });

        Assert.Equal(("arn:alias", "en_US", "contact"), (_connections[0].AliasArn, _connections[0].LocaleId, _connections[0].SessionId));
        Assert.Equal(("+61400000001", "north"), (_connections[0].SessionAttributes["CallerNumber"], _connections[0].SessionAttributes["Desk"]));
        Assert.Equal(InputMode.Speech, hook.Events[0].InputMode);
        Assert.Equal(new Dictionary<string, string> { ["x-amz-lex:accept-content-types"] = "PlainText,SSML", ["x-amz-lex:channels:platform"] = "Connect" }, hook.Events[0].RequestAttributes);
        Assert.Equal((InputMode.DTMF, "12", "12"), (hook.Events[1].InputMode, hook.Events[1].InputTranscript, hook.Events[1].RequestAttributes!["x-amz-lex:dtmf-transcript"]));
    }

    [Fact]
    public async Task A_withheld_number_is_not_sent()
    {
        await PlayAsync(BotFlow(), new ScriptedPhone());

        Assert.DoesNotContain("CallerNumber", _connections[0].SessionAttributes.Keys);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_ends_the_call() => Assert.Equal(new CallEnd.CallerHungUp(), await PlayAsync(BotFlow(), new ScriptedPhone(Says("order a badge"))));

    [Fact]
    public async Task Silence_is_an_attempt()
    {
        var phone = new ScriptedPhone(Says("order a badge"), new CallerInput.Silence());

        await PlayAsync(BotFlow(), phone);

        Assert.Equal("Again: What is the badge code?", phone.Words[^1]);
    }

    [Fact]
    public async Task What_a_prompt_does_not_listen_to_is_not_heard()
    {
        _folder.Edit(BadgeBot.BadgeCode, slot => slot["valueElicitationSetting"]!["promptSpecification"]!["promptAttemptsSpecification"] =
            System.Text.Json.Nodes.JsonNode.Parse("""{"Initial":{"allowedInputTypes":{"allowAudioInput":false,"allowDTMFInput":true}},"Retry1":{"allowedInputTypes":{"allowAudioInput":true,"allowDTMFInput":false}}}"""));
        var hook = new ScriptedHook();

        await PlayAsync(BotFlow(), new ScriptedPhone(Says("order a badge"), Says("ab12"), Presses("12#")), hook);

        Assert.Equal([string.Empty, string.Empty], hook.Events.Skip(1).Select(sent => sent.InputTranscript));
    }

    [Fact]
    public async Task An_intent_without_a_branch_of_its_own_takes_NoMatchingCondition()
    {
        var phone = new ScriptedPhone(Says("return my badge"));

        await PlayAsync(BotFlow(), phone);

        Assert.Equal("Something else.", phone.Words[^1]);
    }

    [Theory]
    [InlineData(true, "Sorry.")]
    [InlineData(false, "Ordered .")]
    public async Task An_intent_that_failed_leaves_by_the_error_branch(bool byError, string says)
    {
        var phone = new ScriptedPhone(Says("order a badge"));
        var hook = new ScriptedHook(sent => ScriptedHook.Close(sent, IntentState.Failed));

        await PlayAsync(BotFlow(), phone, hook, options => options with { FailedIntentTakesErrorBranch = byError });

        Assert.Equal(says, phone.Words[^1]);
        Assert.Equal(byError ? ["intent OrderBadge was not fulfilled"] : [], _errors);
    }

    [Fact]
    public async Task A_Lambda_that_answers_against_a_rule_leaves_by_the_error_branch_and_the_operator_is_told()
    {
        var phone = new ScriptedPhone(Says("order a badge"));

        await PlayAsync(BotFlow(), phone, new ScriptedHook(_ => LexCodeHookResult.Answered(new LexV2Response())));

        Assert.Equal("Sorry.", phone.Words[^1]);
        Assert.StartsWith("Invalid Lambda Response: ", Assert.Single(_errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_attributes_come_back_and_stand_above_those_of_a_later_block()
    {
        var flow = _file
            .Add("bot", "ConnectParticipantWithLexBot", BotParameters, "note", $"[{FlowFile.Error("NoMatchingCondition", "note")},{FlowFile.Error("NoMatchingError", "end")}]")
            .Add("note", "UpdateContactAttributes", """{"Attributes":{"Why":"$.Lex.SessionAttributes.Reason","Code":"$.Lex.Slots.BadgeCode","None":"$.Lex.SessionAttributes.Nothing"},"TargetContact":"Current"}""", "say")
            .Message("say", "$.Attributes.Why/$.Attributes.Code/$.Attributes['None']/$.Lex.IntentName/$.Lex.DialogState.", "again")
            .Add("again", "ConnectParticipantWithLexBot", BotParameters, "end", $"[{FlowFile.Error("NoMatchingCondition", "end")}]")
            .HangUp();
        var hook = new ScriptedHook(sent => ScriptedHook.Respond(sent, DialogActionType.Close, says: "Done.", change: response =>
        {
            response.SessionState!.SessionAttributes = new() { ["Reason"] = "Tired", ["Desk"] = "south" };
            response.SessionState.Intent!.State = IntentState.Fulfilled;
        }));
        var phone = new ScriptedPhone(Says("badge ab12 from today"));

        await PlayAsync(flow.Load(), phone, hook);

        Assert.Equal("Tired/ab12//OrderBadge/Fulfilled.", phone.Words[^2]);
        Assert.Equal(("south", "Tired"), (_connections[1].SessionAttributes["Desk"], _connections[1].SessionAttributes["Reason"]));
    }

    [Theory]
    [InlineData(true, false, "To: desk-queue Tired")]
    [InlineData(true, true, "Full.")]
    [InlineData(false, false, "Closed.")]
    public async Task A_person_is_reached_through_the_queue_when_the_desk_is_open_and_the_queue_has_room(bool open, bool full, string ending)
    {
        var flow = _file
            .Add("why", "UpdateContactAttributes", """{"Attributes":{"TransferReason":"Tired"}}""", "hours")
            .Add("hours", "CheckHoursOfOperation", "{}", "end", $"[{FlowFile.Error("NoMatchingError", "end")}]", $"[{FlowFile.When("True", "queue")},{FlowFile.When("False", "closed")}]")
            .Add("queue", "UpdateContactTargetQueue", """{"QueueId":"desk-queue"}""", "transfer", $"[{FlowFile.Error("NoMatchingError", "end")}]")
            .Add("transfer", "TransferContactToQueue", "{}", "end", $"[{FlowFile.Error("QueueAtCapacity", "full")},{FlowFile.Error("NoMatchingError", "end")}]")
            .Message("full", "Full.", "end")
            .Message("closed", "Closed.", "end")
            .HangUp();
        var phone = new ScriptedPhone();

        var end = await PlayAsync(flow.Load(), phone, options: options => options with { IsOpen = open, QueueIsFull = full });

        Assert.Equal(ending, end is CallEnd.Transferred to ? $"To: {to.Queue} {to.Reason}" : phone.Words[^1]);
    }

    [Fact]
    public async Task A_transfer_without_a_queue_leaves_by_the_error_branch()
    {
        var flow = _file.Add("transfer", "TransferContactToQueue", "{}", "end", $"[{FlowFile.Error("NoMatchingError", "sorry")}]").Message("sorry", "Sorry.", "end").HangUp();
        var phone = new ScriptedPhone();

        await PlayAsync(flow.Load(), phone);

        Assert.Equal(["Sorry."], phone.Words);
        Assert.Equal(["no queue was chosen before the transfer"], _errors);
    }

    [Fact]
    public async Task A_queue_whose_reference_has_no_value_leaves_by_the_error_branch()
    {
        var flow = _file.Add("queue", "UpdateContactTargetQueue", """{"QueueId":"$.Attributes.queue"}""", "end", $"[{FlowFile.Error("NoMatchingError", "end")}]").HangUp();

        Assert.Equal(new CallEnd.Disconnected(), await PlayAsync(flow.Load(), new ScriptedPhone()));
        Assert.Equal(["the queue's reference has no value"], _errors);
    }

    [Fact]
    public async Task A_loop_goes_round_as_often_as_it_says()
    {
        var flow = _file
            .Add("loop", "Loop", """{"LoopCount":"2"}""", "end", conditions: $"[{FlowFile.When("ContinueLooping", "again")},{FlowFile.When("DoneLooping", "done")}]")
            .Message("again", "Again.", "loop")
            .Message("done", "Done.", "end")
            .HangUp();
        var phone = new ScriptedPhone();

        await PlayAsync(flow.Load(), phone);

        Assert.Equal(["Again.", "Again.", "Done."], phone.Words);
    }

    [Theory]
    [InlineData("Equals", "+61400000001", true)]
    [InlineData("Equals", "+61400000002", false)]
    [InlineData("TextStartsWith", "+61", true)]
    [InlineData("TextEndsWith", "01", true)]
    [InlineData("TextContains", "999", false)]
    [InlineData("NumberGreaterThan", "5", true)]
    [InlineData("NumberGreaterOrEqualTo", "61400000001", true)]
    [InlineData("NumberLessThan", "5", false)]
    [InlineData("NumberLessOrEqualTo", "61400000001", true)]
    public async Task Compare_takes_the_branch_whose_condition_holds(string with, string operand, bool holds)
    {
        var flow = _file
            .Add("compare", "Compare", """{"ComparisonValue":"$.CustomerEndpoint.Address"}""", "end", $"[{FlowFile.Error("NoMatchingCondition", "no")}]", $"[{FlowFile.When(operand, "yes", with)}]")
            .Message("yes", "Yes.", "end").Message("no", "No.", "end").HangUp();
        var phone = new ScriptedPhone();

        await PlayAsync(flow.Load(), phone, options: options => options with { CustomerNumber = "+61400000001" });

        Assert.Equal([holds ? "Yes." : "No."], phone.Words);
    }

    [Fact]
    public async Task References_read_what_Connect_knows_about_the_contact()
    {
        var flow = _file
            .Add("voice", "UpdateContactTextToSpeechVoice", """{"TextToSpeechVoice":"Joanna"}""", "say")
            .Message("say", "$.SystemEndpoint.Address $.CustomerEndpoint.Type $.ContactId $.InitialContactId $.Channel $.LanguageCode.", "ssml")
            .Add("ssml", "MessageParticipant", """{"SSML":"<speak>One<break time=\"800ms\"/>two</speak>"}""", "end")
            .HangUp();
        var phone = new ScriptedPhone();

        await PlayAsync(flow.Load(), phone, options: options => options with { ContactId = "c", SystemNumber = "+61200000000" });

        Assert.Equal(["+61200000000 TELEPHONE_NUMBER c c VOICE en-US.", "One two"], phone.Words);
    }

    [Theory]
    [InlineData("GetParticipantInput", """{"Text":"Key your PIN.","StoreInput":"True","InputTimeLimitSeconds":"5"}""", "GetParticipantInput that stores what is keyed")]
    [InlineData("UpdateContactData", """{"Name":"n"}""", "UpdateContactData of Name")]
    [InlineData("InvokeLambdaFunction", "{}", "the action InvokeLambdaFunction")]
    [InlineData("MessageParticipant", """{"PromptId":"p"}""", "a prompt that is neither Text nor SSML")]
    [InlineData("MessageParticipant", """{"Text":"$.Agent.FirstName"}""", "the reference $.Agent.FirstName")]
    [InlineData("UpdateContactTargetQueue", """{"AgentId":"a"}""", "a queue of one agent")]
    [InlineData("UpdateContactAttributes", """{"Attributes":{},"TargetContact":"Related"}""", "UpdateContactAttributes of the Related contact")]
    [InlineData("ConnectParticipantWithLexBot", """{"LexBot":{"Name":"old"}}""", "a bot that is not a LexV2Bot")]
    [InlineData("ConnectParticipantWithLexBot", """{"LexV2Bot":{"AliasArn":"a"},"LexInitializationData":{"InitialMessage":"hi"}}""", "a prompt by LexInitializationData")]
    public async Task What_is_not_simulated_is_named_with_its_place_in_the_flow(string type, string parameters, string feature)
    {
        var flow = _file.Add("start", type, parameters, "end").HangUp().Load();

        var error = await Assert.ThrowsAsync<NotSimulatedException>(() => PlayAsync(flow, new ScriptedPhone()));

        Assert.Equal($"{_file.Name} at $.Actions[0]: {feature} is not simulated. Try this part on AWS, or take another path through the conversation.", error.Message);
    }

    [Fact]
    public async Task An_operator_that_is_not_simulated_is_named()
    {
        var flow = _file.Add("compare", "Compare", """{"ComparisonValue":"$.Channel"}""", "end", conditions: $"[{FlowFile.When("x", "end", "KeyExists")}]").HangUp().Load();

        Assert.Equal("the operator KeyExists", (await Assert.ThrowsAsync<NotSimulatedException>(() => PlayAsync(flow, new ScriptedPhone()))).Feature);
    }

    [Fact]
    public async Task A_flow_with_nowhere_to_go_or_in_a_circle_fails_and_says_where()
    {
        var nowhere = await PlayAsync(_file.Add("a", "UpdateFlowLoggingBehavior").Load(), new ScriptedPhone());
        using var circle = new FlowFile();
        var round = await PlayAsync(circle.Message("a", "Hello.", "a").Load(), new ScriptedPhone());

        Assert.Equal(new CallEnd.Failed($"{_file.Name} at $.Actions[0]: action 'a' has no branch for what happened. Connect drops the call here; give it one."), nowhere);
        Assert.Equal(new CallEnd.Failed($"{circle.Name} at $.Actions[0]: 250 actions went by without the caller having a say, lately 'a'. Break the circle."), round);
    }

    [Fact]
    public async Task A_loop_count_that_is_no_number_is_refused()
    {
        var flow = _file.Add("loop", "Loop", """{"LoopCount":"two"}""", "end").HangUp().Load();

        Assert.Contains(
            "expected a LoopCount from \"0\" to \"100\" instead of \"two\"",
            (await Assert.ThrowsAsync<Bot.Simulator.Definition.DefinitionException>(() => PlayAsync(flow, new ScriptedPhone()))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_a_caller_does_the_call_comes_to_an_end()
    {
        var flow = BotFlow();
        var bot = _folder.Load();
        var input = Gen.OneOf<CallerInput>(
            Gen.OneOf("order a badge", "return my badge", "ab12", "today", "first", "yes", "no", "help").Select(words => (CallerInput)new CallerInput.Speech(words)),
            Gen.String.Select(words => (CallerInput)new CallerInput.Speech(words)),
            Gen.String[Gen.Char["0123456789*#ABCD"], 0, 20].Select(keys => (CallerInput)new CallerInput.Keys(keys)),
            Gen.Const((CallerInput)new CallerInput.Silence()));

        await input.Array[0, 15].SampleAsync(async inputs =>
        {
            var player = new FlowPlayer(flow, new FlowPlayerOptions { OpenBot = connection => new LexSession(bot, connection.LocaleId, new ScriptedHook()) });
            var end = await player.PlayAsync(new ScriptedPhone(inputs), TestContext.Current.CancellationToken);
            Assert.IsNotType<CallEnd.Failed>(end);
        });
    }

    private Bot.Simulator.Connect.ContactFlow BotFlow() => _file
        .Add("bot", "ConnectParticipantWithLexBot", BotParameters, "other", $"[{FlowFile.Error("NoMatchingCondition", "other")},{FlowFile.Error("NoMatchingError", "sorry")}]", $"[{FlowFile.When("OrderBadge", "ordered")}]")
        .Message("ordered", "Ordered $.Lex.Slots.BadgeCode.", "end")
        .Message("other", "Something else.", "end")
        .Message("sorry", "Sorry.", "end")
        .HangUp()
        .Load();

    private Task<CallEnd> PlayAsync(ContactFlow flow, IPhone phone, ScriptedHook? hook = null, Func<FlowPlayerOptions, FlowPlayerOptions>? options = null)
    {
        var bot = _folder.Load();
        var given = new FlowPlayerOptions
        {
            OpenBot = connection =>
            {
                _connections.Add(connection);
                return new LexSession(bot, connection.LocaleId, hook ?? new ScriptedHook(), new LexSessionOptions { SessionAttributes = connection.SessionAttributes });
            },
            OnError = (_, why) => _errors.Add(why),
        };
        return new FlowPlayer(flow, options?.Invoke(given) ?? given).PlayAsync(phone, TestContext.Current.CancellationToken);
    }
}
