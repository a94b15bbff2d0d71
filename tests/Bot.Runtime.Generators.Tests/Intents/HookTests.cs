using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Intents;

public sealed class HookTests
{
    private const string Dialog = "protected override ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.Delegate());";
    private const string Fulfillment = "protected override ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.Delegate());";

    [Fact]
    public void A_hook_that_the_definition_calls_is_answered() => Bot(dialog: true, fulfillment: true, Dialog).Generate().Reports((
        "RB0009",
        "Unlock",
        "The definition calls the fulfillment hook of the intent 'Unlock', and neither 'Unlock' nor a filter on it overrides OnFulfillmentAsync: callers would wait for an answer that does nothing. Override OnFulfillmentAsync, or switch fulfillmentCodeHook off in Intent.json."));

    [Fact]
    public void Each_hook_that_is_not_answered_is_a_problem_of_its_own() => Bot(dialog: true, fulfillment: true, "").Generate().Reports(
        (
            "RB0009",
            "Unlock",
            "The definition calls the dialog hook of the intent 'Unlock', and neither 'Unlock' nor a filter on it overrides OnDialogAsync: callers would wait for an answer that does nothing. Override OnDialogAsync, or switch dialogCodeHook off in Intent.json."),
        (
            "RB0009",
            "Unlock",
            "The definition calls the fulfillment hook of the intent 'Unlock', and neither 'Unlock' nor a filter on it overrides OnFulfillmentAsync: callers would wait for an answer that does nothing. Override OnFulfillmentAsync, or switch fulfillmentCodeHook off in Intent.json."));

    [Fact]
    public void A_hook_that_is_answered_is_one_that_the_definition_calls() => Bot(dialog: true, fulfillment: false, Dialog + Fulfillment).Generate().Reports((
        "RB0010",
        "OnFulfillmentAsync",
        "'Unlock' overrides OnFulfillmentAsync, and the definition does not call the fulfillment hook of the intent 'Unlock': what the method does would never happen to a caller. Switch fulfillmentCodeHook on in Intent.json, or take the method out."));

    [Theory]
    [InlineData("protected override ValueTask<Reply> OnDialogAsync(Turn turn, IntentHandler next, CancellationToken cancel) => next.AnswerAsync(turn, cancel);")]
    [InlineData("public override ValueTask<Reply> AnswerAsync(Turn turn, IntentHandler next, CancellationToken cancel) => next.AnswerAsync(turn, cancel);")]
    public void A_filter_on_the_class_may_answer_instead(string method) => Bot(dialog: true, fulfillment: true, Fulfillment, "[Filters(typeof(Answering))]")
        .Code($"public sealed class Answering : IntentFilter {{ {method} }}")
        .Generate().Reports();

    [Fact]
    public void A_filter_on_every_class_answers_for_none() =>
        new BotProject().Intent("Unlock").Root(attributes: "[Filters(typeof(Answering))]")
            .Code("public sealed class Answering : IntentFilter { public override ValueTask<Reply> AnswerAsync(Turn turn, IntentHandler next, CancellationToken cancel) => next.AnswerAsync(turn, cancel); }")
            .Code($"[Intent(\"Unlock\")] public sealed partial class Unlock : IntentHandler<Unlock.Slots> {{ {Dialog} }}")
            .Generate().Reports((
                "RB0009",
                "Unlock",
                "The definition calls the fulfillment hook of the intent 'Unlock', and neither 'Unlock' nor a filter on it overrides OnFulfillmentAsync: callers would wait for an answer that does nothing. Override OnFulfillmentAsync, or switch fulfillmentCodeHook off in Intent.json."));

    [Fact]
    public void A_base_class_may_answer_both_hooks_even_where_one_is_not_called() => new BotProject().Root().Intent("Help", intent => intent.Hooks(dialog: false, fulfillment: true))
        .Code("[Intent(\"Help\")] public sealed partial class Help : ImmediateHandler { protected override Reply Answer(Turn turn) => turn.Delegate(); }")
        .Generate().Reports();

    [Fact]
    public void A_base_class_of_the_projects_own_answers_for_the_class() => new BotProject().Root().Intent("Unlock", intent => intent.Slot("DOB", "AMAZON.Date"))
        .Code("""
            /// <summary>Delegates.</summary>
            public abstract class Delegating<TSlots> : IntentHandler<TSlots> where TSlots : ISlots<TSlots>
            {
                /// <inheritdoc />
                protected override ValueTask<Reply> OnDialogAsync(Turn<TSlots> turn, CancellationToken cancel) => new(turn.Delegate());
            }

            /// <summary>Unlocks.</summary>
            [Intent("Unlock")]
            public sealed partial class Unlock : Delegating<Unlock.Slots>
            {
                /// <inheritdoc />
                protected override ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.Done($"{turn.Slots.DOB:O}"));
            }
            """)
        .Generate().Compiles();

    private static BotProject Bot(bool dialog, bool fulfillment, string methods, string attributes = "") => new BotProject()
        .Intent("Unlock", intent => intent.Hooks(dialog, fulfillment))
        .Root()
        .Code($"[Intent(\"Unlock\")]{attributes} public sealed partial class Unlock : IntentHandler<Unlock.Slots> {{ {methods} }}");
}
