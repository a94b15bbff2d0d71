using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;
using Bot.Simulator.Tests.Definition;
using CsCheck;

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
    [InlineData("StartIntent", null, "Nowhere", "the step goes to intent 'Nowhere', and en_US has no such intent. Name one of its intents.")]
    [InlineData("ElicitSlot", "Colour", null, "the step elicits slot 'Colour', and intent OrderBadge has no such slot. Name one of its slots.")]
    public async Task A_step_that_leads_nowhere_is_named_with_its_place(string type, string? slot, string? intent, string message)
    {
        using var folder = BadgeBot.Folder().Edit(BadgeBot.OrderBadge, order => order["initialResponseSetting"]!["nextStep"] = BadgeBot.Step(type, slot, intent));

        var error = await Assert.ThrowsAsync<DefinitionException>(() => new Talk(folder).SayAsync("order a badge"));

        Assert.Equal($"{BadgeBot.OrderBadge} at $.initialResponseSetting.nextStep: {message}", error.Message);
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
