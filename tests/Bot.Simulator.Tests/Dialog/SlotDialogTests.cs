using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>From the start of an intent through its slots (conversation-flow engine).</summary>
public sealed class SlotDialogTests : IDisposable
{
    private readonly BotFolder _folder = BadgeBot.Folder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_intent_starts_with_its_response_its_hook_and_the_first_slot()
    {
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync("order a badge");

        Assert.Equal(["Let's order a badge.", "What is the badge code?"], Words(turn));
        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(turn));
        Assert.Equal(["Start"], talk.Hook.Labels);
        Assert.False(turn.IsClosed);
    }

    [Fact]
    public async Task Every_answer_goes_on_to_the_slot_that_the_definition_names()
    {
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync("order a badge", "the code is ab12", "tomorrow");

        Assert.Equal(["Which floor?"], Words(turn));
        Assert.Equal(("ab12", "2020-11-26"), (Slot(turn, "BadgeCode"), Slot(turn, "StartDate")));
        Assert.Equal(["Start", "AskBadgeCode", "AskStartDate"], talk.Hook.Labels);
    }

    [Fact]
    public async Task Without_a_next_step_the_next_open_slot_by_priority_is_asked_for_and_then_the_confirmation()
    {
        _folder.Edit(BadgeBot.BadgeCode, slot => slot["valueElicitationSetting"]!["slotCaptureSetting"]!["captureNextStep"] = null)
            .Edit(BadgeBot.Floor, slot => slot["valueElicitationSetting"]!["slotCaptureSetting"]!["captureNextStep"] = null);
        var talk = new Talk(_folder);

        Assert.Equal(["From which day?"], Words(await talk.SayAsync("order a badge", "ab12")));
        Assert.Equal(["Order ab12 for floor First?"], Words(await talk.SayAsync("today", "first")));
    }

    [Fact]
    public async Task Slots_in_the_first_utterance_are_filled_and_not_asked_for()
    {
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync("badge ab12 from tomorrow");

        Assert.Equal(["Let's order a badge.", "Which floor?"], Words(turn));
        Assert.Equal(["Start"], talk.Hook.Labels);
        Assert.Equal("Floor", talk.Hook.Events[0].ProposedNextState?.DialogAction?.SlotToElicit);
    }

    [Fact]
    public async Task A_slot_that_is_skipped_still_goes_through_its_capture_hook_but_not_through_its_elicitation_hook()
    {
        _folder.Edit(BadgeBot.BadgeCode, slot => CaptureHook(slot["valueElicitationSetting"]!["slotCaptureSetting"]!));
        var talk = new Talk(_folder);

        await talk.SayAsync("badge ab12 from tomorrow");

        Assert.Equal(["Start", "Captured"], talk.Hook.Labels);
    }

    [Fact]
    public async Task After_a_capture_the_elicitation_hook_comes_before_the_capture_hook()
    {
        _folder.Edit(BadgeBot.BadgeCode, slot => CaptureHook(slot["valueElicitationSetting"]!["slotCaptureSetting"]!));
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync("order a badge", "ab12");

        Assert.Equal(["Start", "AskBadgeCode", "Captured"], talk.Hook.Labels);
        Assert.Equal(["Checked.", "From which day?"], Words(turn));
    }

    [Fact]
    public async Task An_answer_that_fits_nothing_is_asked_again_in_other_words_until_the_retries_are_used_up()
    {
        var talk = new Talk(_folder);

        Assert.Equal(["What is the badge code?"], Words(await talk.SayAsync("order a badge"))[1..]);
        Assert.Equal(["Again: What is the badge code?"], Words(await talk.SayAsync("purple elephants")));
        Assert.Equal(["What is the badge code?"], Words(await talk.SayAsync("")));
        var last = await talk.SayAsync("more purple elephants");

        Assert.Equal(["Never mind the BadgeCode.", "I only know badges."], Words(last));
        Assert.Equal("Close FallbackIntent ReadyForFulfillment None", State(last));
        Assert.Equal(["Start", "AskBadgeCode", "AskBadgeCode", "AskBadgeCode"], talk.Hook.Labels);
        Assert.Equal([PromptAttempt.Initial, PromptAttempt.Retry1, PromptAttempt.Retry2, null], talk.Hook.Events.Select(sent => sent.ProposedNextState?.Prompt?.Attempt));
    }

    [Fact]
    public async Task Attempts_are_counted_for_each_slot_anew()
    {
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync("order a badge", "hm", "ab12", "hm");

        Assert.Equal(["Again: From which day?"], Words(turn));
    }

    [Fact]
    public async Task A_Lambda_that_reads_what_Lex_could_not_and_delegates_has_captured_the_slot()
    {
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "AskBadgeCode"
            ? ScriptedHook.Respond(sent, DialogActionType.Delegate, change: response => response.SessionState!.Intent!.Slots!["BadgeCode"] = Value("zz99"))
            : null);

        var turn = await talk.SayAsync("order a badge", "the usual one");

        Assert.Equal(["From which day?"], Words(turn));
        Assert.Equal("zz99", Slot(turn, "BadgeCode"));
    }

    [Fact]
    public async Task A_Lambda_that_empties_a_captured_slot_and_delegates_has_refused_it()
    {
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "AskBadgeCode"
            ? ScriptedHook.Respond(sent, DialogActionType.Delegate, change: response => response.SessionState!.Intent!.Slots!["BadgeCode"] = null)
            : null);

        Assert.Equal(["Again: What is the badge code?"], Words(await talk.SayAsync("order a badge", "ab12")));
    }

    [Fact]
    public async Task A_delegated_state_of_Failed_takes_the_failure_path_of_the_slot()
    {
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "AskBadgeCode"
            ? ScriptedHook.Respond(sent, DialogActionType.Delegate, change: response => response.SessionState!.Intent!.State = IntentState.Failed)
            : null);

        Assert.Equal(["Never mind the BadgeCode.", "I only know badges."], Words(await talk.SayAsync("order a badge", "ab12")));
    }

    [Fact]
    public async Task Another_intent_is_switched_to_while_a_slot_is_asked_for_and_costs_no_retry()
    {
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync("order a badge", "return my badge");

        Assert.Equal(["Drop it in the box."], Words(turn));
        Assert.Equal("Close ReturnBadge ReadyForFulfillment None", State(turn));
        Assert.Equal(["Start"], talk.Hook.Labels);
    }

    [Fact]
    public async Task A_built_in_intent_is_switched_to_like_any_other() =>
        Assert.Equal(["I order badges."], Words(await new Talk(_folder).SayAsync("order a badge", "help")));

    [Fact]
    public async Task Intents_are_not_switched_where_the_channel_forbids_it()
    {
        var talk = new Talk(_folder);
        await talk.SayAsync("order a badge");

        var turn = await talk.Session.RecognizeAsync(
            LexInput.Text("return my badge") with { RequestAttributes = LexInput.Silence.RequestAttributes.Add("x-amz-lex:intent-switch", "DISABLE") }, TestContext.Current.CancellationToken);

        Assert.Equal(["Again: What is the badge code?"], Words(turn));
    }

    [Fact]
    public async Task Someone_who_repeats_what_they_want_has_not_answered() =>
        Assert.Equal(["Again: What is the badge code?"], Words(await new Talk(_folder).SayAsync("order a badge", "order a badge")));

    [Fact]
    public async Task Free_form_input_takes_the_words_of_another_intent_as_they_are()
    {
        _folder.Edit(BadgeBot.OrderBadge, intent => intent["initialResponseSetting"]!["nextStep"] = BadgeBot.Step("ElicitSlot", "Note"));

        var turn = await new Talk(_folder).SayAsync("order a badge", "return my badge");

        Assert.Equal("return my badge", Slot(turn, "Note"));
    }

    [Fact]
    public async Task Optional_slots_are_not_asked_for()
    {
        var turn = await new Talk(_folder).SayAsync("order a badge", "ab12", "today", "first");

        Assert.Equal("ConfirmIntent OrderBadge InProgress None", State(turn));
        Assert.Null(Slot(turn, "Note"));
    }

    [Theory]
    [InlineData("lobby", "lobby")]
    [InlineData("[floor]", "Second")]
    [InlineData("<origin>", "Ground")]
    [InlineData("[unknown]", null)]
    public async Task A_default_value_fills_a_slot_that_was_not_given(string value, string? floor)
    {
        _folder.Edit(BadgeBot.Floor, slot => slot["valueElicitationSetting"]!["defaultValueSpecification"] = System.Text.Json.Nodes.JsonNode.Parse($$"""{"defaultValueList":[{"defaultValue":"{{value}}"}]}"""));
        var talk = new Talk(_folder, attributes: new() { ["floor"] = "Second" });

        var turn = await talk.Session.RecognizeAsync(
            LexInput.Text("order a badge") with { RequestAttributes = LexInput.Silence.RequestAttributes.Add("origin", "Ground") }, TestContext.Current.CancellationToken);

        Assert.Equal(floor, Slot(turn, "Floor"));
    }

    [Theory]
    [InlineData("Second", "Second")]
    [InlineData(null, null)]
    public async Task A_default_value_can_come_from_an_active_context(string? parameter, string? floor)
    {
        _folder.Edit(BadgeBot.Floor, slot => slot["valueElicitationSetting"]!["defaultValueSpecification"] = System.Text.Json.Nodes.JsonNode.Parse("""{"defaultValueList":[{"defaultValue":"#moving.Level"}]}"""));
        var talk = new Talk(_folder, sent => sent.InvocationLabel is not "Start" || parameter is null ? null : ScriptedHook.Respond(sent, DialogActionType.ElicitIntent, says: "And?", change: response =>
            response.SessionState!.ActiveContexts = [new LexV2ActiveContext { Name = "moving", ContextAttributes = new() { ["Level"] = parameter }, TimeToLive = new LexV2TimeToLive { TimeToLiveInSeconds = 90, TurnsToLive = 5 } }]));

        Assert.Equal(floor, Slot(await talk.SayAsync("order a badge", "order a badge"), "Floor"));
    }

    [Theory]
    [InlineData("Floor")]
    [InlineData("OrderBadge.Floor")]
    public async Task A_step_to_another_intent_sets_slots_of_that_one_from_those_of_this_one(string name)
    {
        _folder.Edit(BadgeBot.Floor, slot => slot["valueElicitationSetting"]!["slotCaptureSetting"]!["captureNextStep"] = BadgeBot.Step(
            "StartIntent", intent: "OrderBadge", slots: $$$$"""{"{{{{name}}}}":{"shape":"Scalar","value":{"interpretedValue":"{BadgeCode}"}}}"""));

        var turn = await new Talk(_folder).SayAsync("order a badge", "ab12", "today", "first");

        Assert.Equal(("ab12", null), (Slot(turn, "Floor"), Slot(turn, "BadgeCode")));
        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(turn));
    }

    [Theory]
    [InlineData(CaptureHooks.ElicitationThenCapture, "Start", "AskBadgeCode", "Captured")]
    [InlineData(CaptureHooks.CaptureThenElicitation, "Start", "Captured", "AskBadgeCode")]
    [InlineData(CaptureHooks.CaptureAlone, "Start", "Captured")]
    public async Task Which_hooks_a_captured_slot_calls_and_in_which_order_is_an_option(CaptureHooks hooks, params string[] labels)
    {
        _folder.Edit(BadgeBot.BadgeCode, slot => CaptureHook(slot["valueElicitationSetting"]!["slotCaptureSetting"]!));
        var talk = new Talk(_folder, behaviour: new LexBehaviour { CaptureHooks = hooks });

        var turn = await talk.SayAsync("order a badge", "ab12");

        Assert.Equal(labels, talk.Hook.Labels);
        Assert.Equal(["Checked.", "From which day?"], Words(turn));
    }

    [Fact]
    public async Task Set_values_are_constants_and_references_and_null_clears()
    {
        _folder.Edit(BadgeBot.BadgeCode, slot => slot["valueElicitationSetting"]!["slotCaptureSetting"]!["captureNextStep"] = BadgeBot.Step(
            "ElicitSlot",
            "StartDate",
            attributes: """{"code":"{BadgeCode}","full":"{OrderBadge.BadgeCode}","said":"$.inputTranscript","from":"[origin]","fixed":"yes","gone":"[unknown]","path":"$.no.such.path"}""",
            slots: """{"Floor":{"shape":"Scalar","value":{"interpretedValue":"Ground"}},"BadgeCode":null}"""));
        var talk = new Talk(_folder, attributes: new() { ["origin"] = "door", ["gone"] = "still here" });

        var turn = await talk.SayAsync("order a badge", "a b one two");

        Assert.Equal(
            new Dictionary<string, string> { ["code"] = "ab12", ["full"] = "ab12", ["said"] = "a b one two", ["from"] = "door", ["fixed"] = "yes", ["origin"] = "door" },
            turn.SessionState.SessionAttributes);
        Assert.Equal(("Ground", null), (Slot(turn, "Floor"), Slot(turn, "BadgeCode")));
    }

    [Fact]
    public async Task The_master_switch_turns_every_dialog_hook_into_a_success_without_a_call()
    {
        _folder.Edit(BadgeBot.OrderBadge, intent => intent["dialogCodeHook"] = null);
        var talk = new Talk(_folder);

        Assert.Equal(["From which day?"], Words(await talk.SayAsync("order a badge", "ab12")));
        Assert.Empty(talk.Hook.Events);
    }

    [Fact]
    public async Task A_hook_whose_invocation_is_disabled_counts_as_a_success()
    {
        _folder.Edit(BadgeBot.OrderBadge, intent => intent["initialResponseSetting"]!["codeHook"]!["enableCodeHookInvocation"] = false);
        var talk = new Talk(_folder);

        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(await talk.SayAsync("order a badge")));
        Assert.Empty(talk.Hook.Events);
    }

    [Theory]
    [InlineData(false, "Something broke.")]
    [InlineData(true, "Too slow.")]
    public async Task A_hook_that_fails_or_times_out_takes_the_path_defined_for_it(bool timeout, string says)
    {
        var talk = new Talk(_folder, _ => timeout ? LexCodeHookResult.TimedOut("30 s") : LexCodeHookResult.Failed("InvalidOperationException"));

        var turn = await talk.SayAsync("order a badge");

        Assert.Equal(["Let's order a badge.", says], Words(turn));
        Assert.Equal("Close OrderBadge Failed None", State(turn));
    }

    [Fact]
    public async Task A_started_intent_can_be_told_to_skip_its_first_words()
    {
        _folder.Edit(BadgeBot.BadgeCode, slot =>
        {
            var step = BadgeBot.Step("StartIntent", intent: "Help");
            step["dialogAction"]!["suppressNextMessage"] = true;
            slot["valueElicitationSetting"]!["slotCaptureSetting"]!["captureNextStep"] = step;
        });

        var turn = await new Talk(_folder).SayAsync("order a badge", "ab12");

        Assert.Empty(turn.Messages);
        Assert.Equal("Close Help ReadyForFulfillment None", State(turn));
    }

    [Fact]
    public async Task A_step_may_elicit_a_slot_of_another_intent()
    {
        _folder.Edit(BadgeBot.Locale + "Intents/Help/Intent.json", intent => intent["initialResponseSetting"]!["nextStep"] = BadgeBot.Step("ElicitSlot", "Floor", "OrderBadge"));

        Assert.Equal("ElicitSlot Floor OrderBadge InProgress None", State(await new Talk(_folder).SayAsync("help")));
    }

    [Fact]
    public async Task An_intent_can_be_started_without_a_word()
    {
        var talk = new Talk(_folder);

        var turn = await talk.Session.StartAsync("OrderBadge", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["Let's order a badge.", "What is the badge code?"], Words(turn));
        Assert.Equal(string.Empty, talk.Hook.Events[0].InputTranscript);
        Assert.Null(talk.Hook.Events[0].Transcriptions);
    }

    private static void CaptureHook(System.Text.Json.Nodes.JsonNode capture)
    {
        capture["captureNextStep"] = BadgeBot.Step("InvokeDialogCodeHook");
        capture["codeHook"] = System.Text.Json.Nodes.JsonNode.Parse("""{"isActive":true,"enableCodeHookInvocation":true,"invocationLabel":"Captured","postCodeHookSpecification":{}}""");
        capture["codeHook"]!["postCodeHookSpecification"]!["successResponse"] = BadgeBot.Says("Checked.");
        capture["codeHook"]!["postCodeHookSpecification"]!["successNextStep"] = BadgeBot.Step("ElicitSlot", "StartDate");
    }

    private static LexV2Slot Value(string value) => new() { Shape = SlotShape.Scalar, Value = new LexV2SlotValue { OriginalValue = value, InterpretedValue = value, ResolvedValues = [value] } };
}
