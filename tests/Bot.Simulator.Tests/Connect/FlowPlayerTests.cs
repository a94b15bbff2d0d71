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

    [Fact]
    public async Task Whatever_a_caller_does_the_call_comes_to_an_end_with_a_sentence()
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
            var phone = new ScriptedPhone(inputs);
            var end = await player.PlayAsync(phone, TestContext.Current.CancellationToken);
            Assert.IsNotType<CallEnd.Failed>(end);

            // Whoever does not hang up hears why the call ends.
            Assert.True(end is CallEnd.CallerHungUp || phone.Words[^1] is "Something else." or "Sorry." || phone.Words[^1].StartsWith("Ordered ", StringComparison.Ordinal));
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
