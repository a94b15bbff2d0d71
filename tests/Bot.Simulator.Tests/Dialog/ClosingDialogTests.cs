using System.Text.Json.Nodes;
using Bot.Runtime.Lex;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

/// <summary>Confirmation, fulfillment, closing and fallback (conversation-flow engine).</summary>
public sealed class ClosingDialogTests : IDisposable
{
    private static readonly string[] Answers = ["order a badge", "ab12", "today", "first"];

    private readonly BotFolder _folder = BadgeBot.Folder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_yes_fulfils_the_intent_and_every_step_has_its_say_in_one_answer()
    {
        var talk = new Talk(_folder, sent => sent.InvocationSource is InvocationSource.FulfillmentCodeHook ? ScriptedHook.Close(sent, IntentState.Fulfilled) : null);

        var turn = await talk.SayAsync([.. Answers, "yes please"]);

        Assert.Equal(["Fine.", "Badge ab12 is ordered.", "Goodbye."], Words(turn));
        Assert.Equal("Close OrderBadge Fulfilled Confirmed", State(turn));
        Assert.Equal(["Confirm", "FulfillmentCodeHook"], talk.Hook.Labels.TakeLast(2));
        var fulfillment = talk.Hook.Events[^1];
        Assert.Equal((IntentState.ReadyForFulfillment, ConfirmationState.Confirmed), (fulfillment.SessionState?.Intent?.State, fulfillment.SessionState?.Intent?.ConfirmationState));
        Assert.Null(fulfillment.ProposedNextState);
        Assert.Null(turn.Listening);
    }

    [Fact]
    public async Task A_no_ends_the_intent_as_failed_and_denied()
    {
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync([.. Answers, "no that's wrong"]);

        Assert.Equal(["Then not."], Words(turn));
        Assert.Equal("Close OrderBadge Failed Denied", State(turn));
        Assert.Equal(ConfirmationState.Denied, talk.Hook.Events[^1].SessionState?.Intent?.ConfirmationState);
    }

    [Fact]
    public async Task A_no_may_lead_back_to_a_slot_and_to_the_same_question_again()
    {
        _folder.Edit(BadgeBot.OrderBadge, intent => intent["intentConfirmationSetting"]!["declinationNextStep"] = BadgeBot.Step("ElicitSlot", "BadgeCode", slots: """{"BadgeCode":null}"""));
        var talk = new Talk(_folder);

        var again = await talk.SayAsync([.. Answers, "no"]);
        Assert.Equal(["Then not.", "What is the badge code?"], Words(again));
        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(again));

        Assert.Equal(["Order cd34 for floor First?"], Words(await talk.SayAsync("cd34")));
    }

    [Fact]
    public async Task Neither_yes_nor_no_is_asked_again_and_then_falls_back()
    {
        var talk = new Talk(_folder);

        Assert.Equal(["Order ab12 for floor First?"], Words(await talk.SayAsync([.. Answers, "purple"])));
        Assert.Equal(["I only know badges."], Words(await talk.SayAsync("maybe")));
        Assert.Equal(["Confirm", "Confirm"], talk.Hook.Labels.TakeLast(2));
    }

    [Fact]
    public async Task A_Lambda_that_reads_a_key_as_yes_and_delegates_has_confirmed()
    {
        var talk = new Talk(_folder, sent => sent is { InvocationLabel: "Confirm", InputMode: InputMode.DTMF, InputTranscript: "1" }
            ? ScriptedHook.Respond(sent, DialogActionType.Delegate, change: response => response.SessionState!.Intent!.ConfirmationState = ConfirmationState.Confirmed)
            : null);
        await talk.SayAsync(Answers);

        var turn = await talk.Session.RecognizeAsync(LexInput.Keys("1"), TestContext.Current.CancellationToken);

        Assert.Equal("Close OrderBadge Fulfilled Confirmed", State(turn));
    }

    [Theory]
    [InlineData(true, "Order ab12 for floor Second?", "Second")]
    [InlineData(false, "Order ab12 for floor First?", "First")]
    public async Task A_slot_that_is_given_anew_instead_of_an_answer_corrects_it_and_is_an_option(bool corrects, string asked, string floor)
    {
        var talk = new Talk(_folder, behaviour: new LexBehaviour { CorrectsSlotsWhileConfirming = corrects });

        var turn = await talk.SayAsync([.. Answers, "a badge for floor second"]);

        Assert.Equal([asked], Words(turn));
        Assert.Equal(("ConfirmIntent OrderBadge InProgress None", floor), (State(turn), Slot(turn, "Floor")));
        Assert.Equal(ConfirmationState.None, talk.Hook.Events[^1].SessionState!.Intent!.ConfirmationState);
        Assert.Equal("Close OrderBadge Fulfilled Confirmed", State(await talk.SayAsync("yes")));
    }

    [Fact]
    public async Task A_corrected_slot_starts_the_attempts_of_the_confirmation_anew()
    {
        var talk = new Talk(_folder);

        await talk.SayAsync([.. Answers, "purple", "a badge for floor second"]);

        Assert.Equal("ConfirmIntent OrderBadge InProgress None", State(await talk.SayAsync("purple")));
    }

    [Fact]
    public async Task Keys_alone_are_neither_yes_nor_no()
    {
        var talk = new Talk(_folder);
        await talk.SayAsync(Answers);

        Assert.Equal("ConfirmIntent OrderBadge InProgress None", State(await talk.Session.RecognizeAsync(LexInput.Keys("1"), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Another_intent_is_switched_to_while_confirming() =>
        Assert.Equal(["Nothing was ordered."], Words(await new Talk(_folder).SayAsync([.. Answers, "never mind"])));

    [Fact]
    public async Task An_inactive_confirmation_is_skipped()
    {
        _folder.Edit(BadgeBot.OrderBadge, intent => intent["intentConfirmationSetting"]!["isActive"] = false);

        var turn = await new Talk(_folder).SayAsync(Answers);

        Assert.Equal(["Badge ab12 is ordered.", "Goodbye."], Words(turn));
        Assert.Equal("Close OrderBadge Fulfilled None", State(turn));
    }

    [Fact]
    public async Task The_confirmation_hook_is_called_where_a_step_says_so()
    {
        _folder.Edit(BadgeBot.OrderBadge, intent =>
        {
            var confirmation = intent["intentConfirmationSetting"]!;
            confirmation["confirmationNextStep"] = BadgeBot.Step("InvokeDialogCodeHook");
            confirmation["codeHook"] = JsonNode.Parse("""{"isActive":true,"enableCodeHookInvocation":true,"invocationLabel":"Confirmed","postCodeHookSpecification":{}}""");
            confirmation["codeHook"]!["postCodeHookSpecification"]!["successNextStep"] = BadgeBot.Step("CloseIntent");
        });
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync([.. Answers, "yes"]);

        Assert.Equal("Confirmed", talk.Hook.Labels.Last());
        Assert.Equal(["Fine.", "Goodbye."], Words(turn));
    }

    [Fact]
    public async Task The_words_of_the_Lambda_stand_in_for_those_of_the_definition()
    {
        var talk = new Talk(_folder, sent => sent.InvocationSource is InvocationSource.FulfillmentCodeHook ? ScriptedHook.Close(sent, IntentState.Fulfilled, "It comes by post.") : null);

        Assert.Equal(["Fine.", "It comes by post.", "Goodbye."], Words(await talk.SayAsync([.. Answers, "yes"])));
    }

    [Theory]
    [InlineData("failed", "The order failed.")]
    [InlineData("error", "The order failed.")]
    [InlineData("timeout", "The order took too long.")]
    public async Task A_fulfillment_that_fails_says_what_is_defined_for_it(string how, string says)
    {
        var talk = new Talk(_folder, sent => sent.InvocationSource is not InvocationSource.FulfillmentCodeHook ? null : how switch
        {
            "failed" => ScriptedHook.Close(sent, IntentState.Failed),
            "error" => LexCodeHookResult.Failed("KeyNotFoundException"),
            _ => LexCodeHookResult.TimedOut("30 s"),
        });

        var turn = await talk.SayAsync([.. Answers, "yes"]);

        Assert.Equal(["Fine.", says], Words(turn));
        Assert.Equal("Close OrderBadge Failed Confirmed", State(turn));
    }

    [Theory]
    [InlineData(false, "Received error response from Lambda: KeyNotFoundException. The definition has no failure response for this hook.")]
    [InlineData(true, "The Lambda did not answer in time (30 s), and the definition has no timeout response for this hook.")]
    public async Task A_fulfillment_that_fails_where_nothing_is_defined_is_an_error_of_the_API(bool timeout, string message)
    {
        _folder.Edit(BadgeBot.OrderBadge, intent =>
        {
            intent["fulfillmentCodeHook"]!["postFulfillmentStatusSpecification"]!["failureResponse"] = null;
            intent["fulfillmentCodeHook"]!["postFulfillmentStatusSpecification"]!["timeoutResponse"] = null;
        });
        var talk = new Talk(_folder, sent => sent.InvocationSource is not InvocationSource.FulfillmentCodeHook ? null : timeout ? LexCodeHookResult.TimedOut("30 s") : LexCodeHookResult.Failed("KeyNotFoundException"));
        await talk.SayAsync(Answers);

        Assert.Equal(message, (await Assert.ThrowsAsync<LexDependencyFailedException>(() => talk.SayAsync("yes"))).Message);
    }

    [Fact]
    public async Task After_an_error_of_the_API_the_session_is_as_it_was_before()
    {
        var fail = true;
        var talk = new Talk(_folder, sent => sent.InvocationLabel is "AskStartDate" && fail ? LexCodeHookResult.Failed("boom") : null);
        await talk.SayAsync("order a badge", "ab12");
        await Assert.ThrowsAsync<LexDependencyFailedException>(() => talk.SayAsync("today"));

        fail = false;

        Assert.Equal(["Which floor?"], Words(await talk.SayAsync("today")));
    }

    [Fact]
    public async Task A_fulfillment_hook_may_ask_on()
    {
        var asked = false;
        var talk = new Talk(_folder, sent =>
        {
            if (sent.InvocationSource is not InvocationSource.FulfillmentCodeHook || asked)
                return null;
            asked = true;
            return ScriptedHook.Respond(sent, DialogActionType.ElicitSlot, "Floor", "That floor is closed. Another?");
        });

        var turn = await talk.SayAsync([.. Answers, "yes"]);

        Assert.Equal(["Fine.", "That floor is closed. Another?"], Words(turn));
        Assert.Equal("ElicitSlot Floor OrderBadge InProgress Confirmed", State(turn));
        Assert.Equal("Close OrderBadge Fulfilled Confirmed", State(await talk.SayAsync("second")));
    }

    [Fact]
    public async Task A_fulfillment_that_is_not_enabled_counts_as_fulfilled()
    {
        _folder.Edit(BadgeBot.OrderBadge, intent => intent["fulfillmentCodeHook"]!["enabled"] = false);
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync([.. Answers, "yes"]);

        Assert.Equal("Close OrderBadge Fulfilled Confirmed", State(turn));
        Assert.DoesNotContain("FulfillmentCodeHook", talk.Hook.Labels);
    }

    [Fact]
    public async Task Without_a_fulfillment_step_the_client_fulfils_the_intent()
    {
        _folder.Edit(BadgeBot.OrderBadge, intent => intent["fulfillmentCodeHook"] = null);

        Assert.Equal("Close OrderBadge ReadyForFulfillment Confirmed", State(await new Talk(_folder).SayAsync([.. Answers, "yes"])));
    }

    [Fact]
    public async Task A_closing_that_waits_for_the_user_keeps_the_conversation_open()
    {
        _folder.Edit(BadgeBot.ReturnBadge, intent => intent["intentClosingSetting"]!["nextStep"] = BadgeBot.Step("ElicitIntent"));
        var talk = new Talk(_folder);

        Assert.Equal("ElicitIntent ReturnBadge ReadyForFulfillment None", State(await talk.SayAsync("return my badge")));
        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(await talk.SayAsync("order a badge")));
    }

    [Fact]
    public async Task What_is_not_understood_falls_back_at_once_and_the_next_input_starts_anew()
    {
        var talk = new Talk(_folder);

        var turn = await talk.SayAsync("what a lovely day");

        Assert.Equal(["I only know badges."], Words(turn));
        Assert.Equal("Close FallbackIntent ReadyForFulfillment None", State(turn));
        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(await talk.SayAsync("order a badge")));
    }

    [Fact]
    public async Task Output_contexts_are_active_once_the_intent_is_fulfilled_for_their_turns_and_seconds()
    {
        _folder.Edit(BadgeBot.OrderBadge, intent => intent["outputContexts"] = JsonNode.Parse("""[{"name":"ordered","timeToLiveInSeconds":60,"turnsToLive":2}]"""));
        var talk = new Talk(_folder);

        var active = Assert.Single((await talk.SayAsync([.. Answers, "yes"])).SessionState.ActiveContexts!);
        Assert.Equal(("ordered", "ab12", 2), (active.Name, active.ContextAttributes!["BadgeCode"], active.TimeToLive!.TurnsToLive));

        Assert.Equal(1, Assert.Single((await talk.SayAsync("help")).SessionState.ActiveContexts!).TimeToLive!.TurnsToLive);
        Assert.Empty((await talk.SayAsync("help")).SessionState.ActiveContexts!);

        await talk.SayAsync([.. Answers, "yes"]);
        talk.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Empty((await talk.SayAsync("help")).SessionState.ActiveContexts!);
    }

    [Theory]
    [InlineData("AMAZON.QnAIntent")]
    [InlineData("AMAZON.KendraSearchIntent")]
    [InlineData("AMAZON.QInConnectIntent")]
    [InlineData("AMAZON.BedrockAgentIntent")]
    public async Task Intents_that_ask_another_service_go_on_as_if_it_had_found_nothing(string signature)
    {
        _folder.Edit(BadgeBot.ReturnBadge, intent => intent["parentIntentSignature"] = signature);

        var turn = await new Talk(_folder).SayAsync("return my badge");

        Assert.Equal(["Drop it in the box."], Words(turn));
        Assert.Contains($"{signature} asks a service that is not simulated: the intent goes on as if the service had found nothing", turn.Trace.Select(step => step.Description));
    }
}
