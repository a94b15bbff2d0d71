using Bot.Simulator.Connect;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Connect;

/// <summary>Every call ends, and says how.</summary>
public sealed class FlowLimitTests : IDisposable
{
    private const string Bot = """{"Text":"Badge desk.","LexV2Bot":{"AliasArn":"arn:alias"}}""";

    private readonly PlayedFlow _played = new();

    public void Dispose() => _played.Dispose();

    [Fact]
    public async Task A_flow_with_nowhere_to_go_fails_and_says_where()
    {
        var end = await _played.PlayAsync(_played.File.Add("a", "UpdateFlowLoggingBehavior").Load(), new ScriptedPhone());

        Assert.Equal(new CallEnd.Failed($"{_played.File.Name} at $.Actions[0]: action 'a' has no branch for what happened. Connect drops the call here; give it one."), end);
    }

    [Fact]
    public async Task A_flow_that_leads_to_an_action_it_lacks_fails_there()
    {
        var flow = _played.File.Load("""{"StartAction":"a","Actions":[{"Identifier":"a","Type":"MessageParticipant","Parameters":{"Text":"One."},"Transitions":{"NextAction":"b"}}]}""");

        Assert.Equal(new CallEnd.Failed($"{_played.File.Name} at $.Actions[0]: action 'a' leads to 'b', and the flow has no such action. Name one of its actions."), await _played.PlayAsync(flow, new ScriptedPhone()));
    }

    [Fact]
    public async Task A_flow_in_a_circle_fails_and_says_where()
    {
        var end = await _played.PlayAsync(_played.File.Message("a", "Hello.", "a").Load(), new ScriptedPhone(), options => options with { MostActionsWithoutCaller = 250 });

        Assert.Equal(new CallEnd.Failed($"{_played.File.Name} at $.Actions[0]: 250 actions went by without the caller having a say, lately 'a'. Break the circle."), end);
    }

    [Fact]
    public async Task A_caller_who_stays_silent_in_a_flow_that_asks_again_and_again_is_dropped_in_the_end()
    {
        var flow = _played.File
            .Add("menu", "GetParticipantInput", """{"Text":"Press 2.","InputTimeLimitSeconds":"3"}""", "bot", $"[{FlowFile.Error("InputTimeLimitExceeded", "bot")}]", $"[{FlowFile.When("2", "bot")}]")
            .Add("bot", "ConnectParticipantWithLexBot", Bot, "menu").Load();

        var end = Assert.IsType<CallEnd.Failed>(await _played.PlayAsync(flow, new SilentPhone(), options => options with { MostActionsWithoutCaller = 100 }));

        Assert.Contains("100 actions went by without the caller having a say", end.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_is_longer_than_Lex_takes_leaves_by_the_error_branch()
    {
        _played.Bot.Edit(Definition.BadgeBot.BadgeCode, slot => slot["valueElicitationSetting"]!["slotCaptureSetting"]!["failureNextStep"] = Definition.BadgeBot.Step("ElicitSlot", "BadgeCode"));
        var phone = new SilentPhone("order a badge");

        Assert.Equal("NoMatchingError", (await TakenAsync(phone)).Branch);
        Assert.Equal(["the conversation with the bot was longer than 15 minutes"], _played.Errors);
        Assert.Equal((15 * 60 / 4) + 2, phone.Turns);
    }

    [Fact]
    public async Task A_call_may_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new FlowPlayer(BareFlow.Create(), new FlowPlayerOptions { OpenBot = _ => throw new InvalidOperationException("never opened") }).PlayAsync(new ScriptedPhone(), source.Token));
    }

    [Fact]
    public async Task Whatever_a_flow_is_made_of_the_call_comes_to_an_end()
    {
        var types = Simulator.Connect.Language.ActionTypes.All.Keys.Order(StringComparer.Ordinal).ToArray();
        var name = Gen.Int[0, 7].Select(number => $"a{number}");
        var parameters = Gen.OneOf(
            "{}", """{"Text":"Hello $.Attributes.x"}""", """{"Attributes":{"x":"$.Channel"}}""", """{"ComparisonValue":"$.Attributes.x"}""", """{"LoopCount":"3"}""", """{"QueueId":"q"}""",
            """{"Text":"Key.","StoreInput":"True","InputTimeLimitSeconds":"5"}""", """{"Text":"Press.","InputTimeLimitSeconds":"5"}""", Bot, """{"FlowModuleId":"m"}""", """{"ContactFlowId":"f"}""");
        var action = Gen.Select(Gen.OneOf(types), parameters, name, name, name);
        var input = Gen.OneOf<CallerInput>(
            Gen.OneOf("order a badge", "ab12", "today", "first", "yes").Select(words => (CallerInput)new CallerInput.Speech(words)),
            Gen.String[Gen.Char["0123456789*#"], 0, 6].Select(keys => (CallerInput)new CallerInput.Keys(keys)),
            Gen.Const((CallerInput)new CallerInput.Silence()));

        await Gen.Select(action.Array[8], input.Array[0, 12]).SampleAsync(async (actions, inputs) =>
        {
            using var played = new PlayedFlow();
            for (var number = 0; number < actions.Length; number++)
            {
                var (type, given, next, error, condition) = actions[number];
                played.File.Add($"a{number}", type, given, next, $"[{FlowFile.Error("NoMatchingError", error)}]", $"[{FlowFile.When("True", condition)},{FlowFile.When("VOICE", condition)}]");
            }

            var flow = played.File.Load();
            var end = await played.PlayAsync(flow, new ScriptedPhone(inputs), options => options with { FindFlow = _ => flow, MostActionsWithoutCaller = 60 });

            Assert.NotNull(end);
            Assert.Equal(end is not CallEnd.Failed, played.Steps[^1].Branch is "end" or "return");
        }, iter: 200);
    }

    private async Task<FlowStep> TakenAsync(IPhone phone)
    {
        var flow = _played.File
            .Add("bot", "ConnectParticipantWithLexBot", Bot, "end", $"[{FlowFile.Error("NoMatchingCondition", "end")},{FlowFile.Error("NoMatchingError", "end")}]").HangUp().Load();
        await _played.PlayAsync(flow, phone, options => options with { Clock = new FakeTimeProvider() });
        return _played.Steps[0];
    }

    /// <summary>Says those words, and then nothing for ever.</summary>
    private sealed class SilentPhone(params string[] words) : IPhone
    {
        public int Turns { get; private set; }

        public Task SayAsync(Prompt prompt, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<CallerInput> ListenAsync(Simulator.Definition.PromptAttemptSpecification settings, CancellationToken cancellationToken) =>
            Task.FromResult(Turns++ < words.Length ? (CallerInput)new CallerInput.Speech(words[Turns - 1]) : new CallerInput.Silence());

        public Task<CallerInput> ChooseAsync(KeyMenu menu, CancellationToken cancellationToken) => Task.FromResult<CallerInput>(new CallerInput.Silence());
    }
}
