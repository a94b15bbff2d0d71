using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Bot.Runtime.Tests.Calls;

namespace Bot.Runtime.Tests.Routing;

public sealed class DisambiguationTests
{
    private static readonly Heard Fallback = new("FallbackIntent") { Interpretations = [Reading("FallbackIntent", null)] };

    private readonly FunctionCall _call;

    public DisambiguationTests()
    {
        var filter = new Disambiguation(new Words());
        _call = new(
            ("Order", Filtered(new TestHandler<OrderSlots>(turn => turn.Slots.Number is null ? turn.Delegate() : turn.Done($"Ordered {turn.Slots.Number}.")))),
            ("Refund", Filtered(new TestHandler<OrderSlots>(turn => turn.Slots.Number is null ? turn.ElicitSlot(OrderSlots.NumberSlot, "Which refund?") : turn.Done($"Refunded {turn.Slots.Number}.")))),
            ("Status", Filtered(new TestHandler<NoSlots>(turn => turn.Done("All is well.")))),
            ("Help", Filtered(new TestHandler<NoSlots>(turn => turn.Done("Help.")))),
            ("Repeat", Filtered(new TestHandler<NoSlots>(turn => turn.Repeat("What can I do?")))),
            ("FallbackIntent", Filtered(new TestHandler<NoSlots>(turn => turn.Done("Fallback.")))));

        FilteredHandler Filtered(IntentHandler handler) => new(filter, handler);
    }

    [Fact]
    public async Task Two_intents_that_are_near_are_asked_about_best_first()
    {
        Assert.Equal("ElicitIntent : to order, press 1, to be refunded, press 2.", await _call.HearAsync(Ambiguous()));
        Assert.Equal(":Order,Refund", _call.Attributes["Choices"]);
        Assert.Equal("Order, Refund", Assert.Single(_call.Log).GetProperty("intents").GetString());
    }

    [Fact]
    public async Task Three_can_be_near_and_a_fourth_is_left_out() => Assert.Equal(
        "ElicitIntent : to order, press 1, to be refunded, press 2, to hear how it stands, press 3.",
        await _call.HearAsync(new("Order") { Interpretations = [Reading("Order", 0.9), Reading("Refund", 0.85), Reading("FallbackIntent", null), Reading("Status", 0.8), Reading("Fourth", 0.8)] }));

    [Theory]
    [InlineData(0.9, 0.79)]
    [InlineData(1.0, 0.58)]
    public async Task Those_that_are_further_apart_are_not_asked_about(double best, double second) =>
        Assert.Equal("Delegate Order", await _call.HearAsync(new("Order") { Interpretations = [Reading("Order", best), Reading("Refund", second)] }));

    [Fact]
    public async Task An_intent_without_a_name_is_not_asked_about()
    {
        Assert.Equal("Delegate Order", await _call.HearAsync(new("Order") { Interpretations = [Reading("Order", 0.9), Reading("Help", 0.9)] }));
        Assert.Equal("Close Help Fulfilled: Help.", await _call.HearAsync(new("Help") { Interpretations = [Reading("Help", 0.9), Reading("Order", 0.9)] }));
        Assert.Equal("Close FallbackIntent Fulfilled: Fallback.", await _call.HearAsync(new("FallbackIntent") { Interpretations = [Reading("FallbackIntent", null), Reading("Order", 0.5), Reading("Refund", 0.5)] }));
    }

    [Fact]
    public async Task In_the_middle_of_an_intent_nothing_is_asked()
    {
        await _call.HearAsync(new("Refund") { Interpretations = [Reading("Refund", 1)] });

        Assert.Equal("ElicitSlot Refund.Number: Which refund?", await _call.HearAsync(new("Refund") { Interpretations = [Reading("Refund", 0.6), Reading("Order", 0.6)] }));
    }

    [Fact]
    public async Task What_was_confirmed_is_fulfilled_and_not_asked_about() => Assert.Equal(
        "Close Order Fulfilled: Ordered 12.",
        await _call.HearAsync((Ambiguous() with { Confirmation = ConfirmationState.Confirmed, Slots = new() { ["Number"] = "12", ["Size"] = "large" } }).Fulfilled()));

    [Theory]
    [InlineData("1", "ElicitSlot Order.Number")]
    [InlineData("2", "ElicitSlot Refund.Number: Which refund?")]
    public async Task A_key_chooses(string key, string expected)
    {
        await _call.HearAsync(Ambiguous());

        Assert.Equal(expected, await _call.HearAsync(Fallback with { Keyed = key }));
        Assert.False(_call.Attributes.ContainsKey("Choices"));
    }

    [Fact]
    public async Task A_digit_that_was_said_or_typed_chooses_too()
    {
        await _call.HearAsync(Ambiguous());

        Assert.Equal("ElicitSlot Refund.Number: Which refund?", await _call.HearAsync(Fallback with { Said = " 2 " }));
    }

    [Fact]
    public async Task The_slots_that_were_heard_for_the_chosen_one_are_kept_and_sealed_between()
    {
        await _call.HearAsync(Ambiguous(number: "734512"));
        Assert.DoesNotContain("734512", string.Join(' ', _call.Attributes.Values), StringComparison.Ordinal);

        Assert.Equal("Close Refund Fulfilled: Refunded 734512.", await _call.HearAsync(Fallback with { Keyed = "2" }));
    }

    [Fact]
    public async Task An_answer_in_words_is_what_Lex_makes_of_it_with_the_slots_heard_before()
    {
        await _call.HearAsync(Ambiguous(number: "734512"));

        Assert.Equal(
            "Close Refund Fulfilled: Refunded 734512.",
            await _call.HearAsync(new("Refund") { Interpretations = [Reading("Refund", 0.7), Reading("Order", 0.7)] }));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("0")]
    [InlineData("mumble")]
    public async Task What_is_not_understood_goes_on_with_the_best_and_is_not_asked_twice(string said)
    {
        await _call.HearAsync(Ambiguous());

        Assert.Equal("ElicitSlot Order.Number", await _call.HearAsync(Fallback with { Said = said }));
    }

    [Fact]
    public async Task Somebody_who_wants_something_else_by_now_gets_that()
    {
        await _call.HearAsync(Ambiguous());

        Assert.Equal("Close Status Fulfilled: All is well.", await _call.HearAsync(new("Status") { Interpretations = [Reading("Status", 0.9), Reading("Order", 0.9)] }));
        Assert.False(_call.Attributes.ContainsKey("Choices"));
    }

    [Fact]
    public async Task Say_that_again_says_the_question_again_and_it_stays_open()
    {
        await _call.HearAsync(Ambiguous());

        Assert.Equal("ElicitIntent : to order, press 1, to be refunded, press 2.", await _call.HearAsync(new("Repeat") { Interpretations = [Reading("Repeat", 0.9)] }));
        Assert.Equal("ElicitSlot Refund.Number: Which refund?", await _call.HearAsync(Fallback with { Keyed = "2" }));
    }

    [Fact]
    public async Task Choices_that_were_forged_are_none()
    {
        _call.Attributes["Choices"] = "forged";

        Assert.Equal("Close FallbackIntent Fulfilled: Fallback.", await _call.HearAsync(Fallback with { Keyed = "1" }));
    }

    private static Heard Ambiguous(string? number = null) => new("Order")
    {
        Slots = new() { ["Number"] = number, ["Size"] = null },
        Interpretations = [Reading("Order", 0.82, number), Reading("Refund", 0.75, number), Reading("FallbackIntent", null), Reading("Status", 0.44)],
    };

    private static LexV2Interpretation Reading(string intent, double? confidence, string? number = null) => new()
    {
        NluConfidence = confidence,
        Intent = new() { Name = intent, State = IntentState.InProgress, Slots = new() { ["Number"] = number is null ? null : Heard.Scalar(number), ["Size"] = null } },
    };

    private sealed class Words : IDisambiguationMessages
    {
        public Message? Choice(IntentReference intent) => intent.Name switch
        {
            "Order" => "to order",
            "Refund" => "to be refunded",
            "Status" => "to hear how it stands",
            "Fourth" => "for more",
            _ => null,
        };

        public Message Question(IReadOnlyList<Message> choices) =>
            new(locale => string.Join(", ", choices.Select((choice, index) => $"{choice.In(locale)}, press {index + 1}")) + ".");
    }
}
