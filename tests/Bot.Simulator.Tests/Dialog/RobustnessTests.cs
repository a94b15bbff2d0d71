using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using CsCheck;
using static Bot.Simulator.Tests.Dialog.Talk;

namespace Bot.Simulator.Tests.Dialog;

public sealed class RobustnessTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.OneOf(
            "order a badge", "return my badge", "ab12", "tomorrow", "first", "yes", "no", "help", "never mind", "badge ab12 from today", string.Empty),
        Gen.String[Gen.Char.AlphaNumeric, 0, 8],
        Gen.String);

    private static readonly Gen<LexInput> Input = Gen.OneOf(
        Word.Array[0, 4].Select(words => LexInput.Speech(string.Join(' ', words))),
        Word.Select(LexInput.Text),
        Gen.String[Gen.Char["0123456789*#"], 0, 12].Select(LexInput.Keys),
        Gen.Const(LexInput.Silence));

    [Fact]
    public async Task Whatever_a_caller_says_keys_or_does_not_say_every_turn_ends_and_says_what_is_open()
    {
        using var folder = BadgeBot.Folder();
        var bot = folder.Load();

        await Input.Array[1, 12].SampleAsync(async inputs =>
        {
            var session = new LexSession(bot, "en_US", new ScriptedHook());
            foreach (var input in inputs)
                Check(await session.RecognizeAsync(input));
        });
    }

    [Fact]
    public async Task Composite_and_several_values_keep_every_turn_whole_whatever_is_said_and_answered()
    {
        using var folder = GarageBot.Folder();
        var bot = folder.Load();
        var word = Gen.OneOf(Gen.OneOf("book a service", "my car is a white Tolara", "2021", "blue", "Fenwick", "plate ABC123", "tires", "and", ",", "10 o'clock", "3 pm", "yes", "no", "$", "+61"), Gen.String[Gen.Char.AlphaNumeric, 0, 6]);
        var input = word.Array[0, 5].Select(words => LexInput.Speech(string.Join(' ', words)));
        var answer = Gen.Select(Gen.OneOf(DialogActionType.Delegate, DialogActionType.ElicitSlot), Gen.OneOf("Car", "Jobs", "Time"), Gen.OneOf<string?>("Make", "Year", "Wheels", null));

        await Gen.Select(input.Array[1, 10], answer.Array[1, 8]).SampleAsync(async (inputs, answers) =>
        {
            var next = 0;
            var session = new LexSession(bot, "en_US", new ScriptedHook(sent =>
            {
                var (type, slot, subSlot) = answers[next++ % answers.Length];
                return type is DialogActionType.Delegate || sent.InvocationSource is InvocationSource.FulfillmentCodeHook ? null : ScriptedHook.Respond(
                    sent, type, slot, change: response => response.SessionState!.DialogAction!.SubSlotToElicit = subSlot is null ? null : new LexV2SubSlotToElicit { Name = subSlot });
            }));
            foreach (var said in inputs)
            {
                try
                {
                    var turn = await session.RecognizeAsync(said);
                    Check(turn);
                    Assert.True(turn.SessionState.DialogAction!.SubSlotToElicit is null || turn.SessionState.DialogAction.SlotToElicit is "Car");
                }
                catch (LexDependencyFailedException refused)
                {
                    Assert.NotEmpty(refused.Message);
                }
            }
        });
    }

    [Fact]
    public async Task Whatever_a_Lambda_answers_a_turn_ends_or_is_refused_with_a_reason()
    {
        using var folder = BadgeBot.Folder();
        var bot = folder.Load();
        var answer = Gen.Select(
            Gen.Enum<DialogActionType>(), Gen.OneOf<string?>("BadgeCode", "Floor", "Colour", null), Gen.OneOf<string?>("OrderBadge", "ReturnBadge", "Nothing", null), Gen.Enum<IntentState>(), Gen.Enum<ConfirmationState>(), Gen.OneOf<string?>("Well.", null));

        await Gen.Select(Input.Array[1, 8], answer.Array[1, 8]).SampleAsync(async (inputs, answers) =>
        {
            var next = 0;
            var session = new LexSession(bot, "en_US", new ScriptedHook(sent =>
            {
                var (type, slot, intent, state, confirmation, says) = answers[next++ % answers.Length];
                return ScriptedHook.Respond(sent, type, slot, says, response =>
                {
                    response.SessionState!.Intent = intent is null ? null : new LexV2Intent { Name = intent, State = state, ConfirmationState = confirmation };
                });
            }));
            foreach (var input in inputs)
            {
                try
                {
                    Check(await session.RecognizeAsync(input));
                }
                catch (Exception refused) when (refused is LexDependencyFailedException or LexLoopException)
                {
                    Assert.NotEmpty(refused.Message);
                }
            }
        });
    }

    [Fact]
    public async Task A_definition_that_goes_round_in_circles_is_stopped_and_named()
    {
        using var folder = BadgeBot.Folder()
            .Edit(BadgeBot.OrderBadge, intent => intent["initialResponseSetting"]!["codeHook"]!["postCodeHookSpecification"]!["successNextStep"] = BadgeBot.Step("StartIntent", intent: "OrderBadge"));

        var error = await Assert.ThrowsAsync<LexLoopException>(() => new Talk(folder).SayAsync("order a badge"));

        Assert.StartsWith("Intent OrderBadge does not come to rest after 100 steps, lately ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(". Give one of the next steps on this path another target.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StartIntent", null, "Nowhere", "goes to intent 'Nowhere', and en_US has no such intent: the default path goes on")]
    [InlineData("ElicitSlot", "BadgeCode", "Nowhere", "goes to intent 'Nowhere', and en_US has no such intent: the default path goes on")]
    [InlineData("ElicitSlot", "Colour", null, "elicits slot 'Colour', and intent OrderBadge has no such slot: the default path goes on")]
    [InlineData("ElicitSlot", null, null, "elicits slot '', and intent OrderBadge has no such slot: the default path goes on")]
    public async Task A_step_that_leads_nowhere_is_named_and_the_default_path_goes_on(string type, string? slot, string? intent, string note)
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.OrderBadge, order => order["initialResponseSetting"]!["nextStep"] = BadgeBot.Step(type, slot, intent));

        var turn = await new Talk(folder).SayAsync("order a badge");

        Assert.Equal(["Let's order a badge.", "What is the badge code?"], Words(turn));
        Assert.Contains($"{BadgeBot.OrderBadge} at $.initialResponseSetting.nextStep {note}", turn.Trace.Select(step => step.Description));
    }

    [Fact]
    public async Task A_step_without_a_dialog_action_goes_on_along_the_default_path()
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.OrderBadge, order => order["initialResponseSetting"]!["nextStep"]!["dialogAction"] = null);

        var turn = await new Talk(folder).SayAsync("order a badge");

        Assert.Equal("ElicitSlot BadgeCode OrderBadge InProgress None", State(turn));
        Assert.Contains($"{BadgeBot.OrderBadge} at $.initialResponseSetting.nextStep has no dialogAction: the default path goes on", turn.Trace.Select(step => step.Description));
    }

    [Fact]
    public async Task Without_a_FallbackIntent_what_is_not_understood_closes_and_an_unanswered_slot_fails()
    {
        using var folder = BadgeBot.Folder().Delete($"{BadgeBot.Locale}Intents/FallbackIntent/Intent.json");
        var talk = new Talk(folder);

        Assert.Equal("Close", State(await talk.SayAsync("zebra")));
        var turn = await talk.SayAsync("order a badge", "hm", "hm", "hm");

        Assert.Equal(["Never mind the BadgeCode."], Words(turn));
        Assert.Equal("Close OrderBadge Failed None", State(turn));
        Assert.Contains("en_US has no FallbackIntent: the intent fails", turn.Trace.Select(step => step.Description));
    }

    [Fact]
    public async Task A_slot_and_a_confirmation_without_a_prompt_are_waited_for_without_a_word()
    {
        using var folder = BadgeBot.Folder()
            .Edit(BadgeBot.BadgeCode, slot => slot["valueElicitationSetting"]!["promptSpecification"] = null)
            .Edit(BadgeBot.OrderBadge, order => order["intentConfirmationSetting"]!["promptSpecification"] = null);
        var talk = new Talk(folder);

        var slot = await talk.SayAsync("order a badge");
        var confirmation = await talk.SayAsync("ab12", "today", "first");

        Assert.Equal(["Let's order a badge."], Words(slot));
        Assert.Contains("there is no prompt for it, so nothing is said", slot.Trace.Select(step => step.Description));
        Assert.Empty(confirmation.Messages);
        Assert.Equal("ConfirmIntent OrderBadge InProgress None", State(confirmation));
        Assert.Equal("Close OrderBadge Fulfilled Confirmed", State(await talk.SayAsync("yes")));
    }

    [Fact]
    public async Task A_value_for_a_slot_that_is_not_there_is_not_set()
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.OrderBadge, order => order["initialResponseSetting"]!["nextStep"] =
            BadgeBot.Step("ElicitSlot", "BadgeCode", slots: """{"Colour":{"shape":"Scalar","value":{"interpretedValue":"red"}}}"""));

        var turn = await new Talk(folder).SayAsync("order a badge");

        Assert.DoesNotContain("Colour", turn.SessionState.Intent!.Slots!.Keys);
        Assert.Contains("slot Colour is not set: intent OrderBadge has no such slot", turn.Trace.Select(step => step.Description));
    }

    [Fact]
    public async Task An_intent_that_is_not_there_cannot_be_started()
    {
        using var folder = BadgeBot.Folder();

        var error = await Assert.ThrowsAsync<DefinitionException>(() => new Talk(folder).Session.StartAsync("Nowhere", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal($"{BadgeBot.Locale}BotLocale.json: locale en_US has no intent 'Nowhere'. It has Cancel, FallbackIntent, Help, OrderBadge, ReturnBadge.", error.Message);
    }

    private static void Check(LexTurn turn)
    {
        var action = turn.SessionState.DialogAction!;
        Assert.Contains(action.Type, new[] { DialogActionType.ElicitSlot, DialogActionType.ElicitIntent, DialogActionType.ConfirmIntent, DialogActionType.Close });
        Assert.Equal(action.Type is DialogActionType.ElicitSlot, action.SlotToElicit is not null);
        Assert.Equal(turn.IsClosed, turn.Listening is null);
    }
}
