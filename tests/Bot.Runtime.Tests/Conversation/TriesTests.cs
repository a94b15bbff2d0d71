using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Bot.Runtime.Tests.Calls;

namespace Bot.Runtime.Tests.Conversation;

public sealed class TriesTests
{
    private static readonly Heard Wrong = new("Order") { Slots = new() { ["Number"] = "wrong", ["Size"] = null } };
    private static readonly Heard Right = new("Order") { Slots = new() { ["Number"] = "12", ["Size"] = null } };
    private static readonly Heard Complete = new("Order") { Slots = new() { ["Number"] = "12", ["Size"] = "large" } };

    private readonly FunctionCall _call = new(
        ("Order", new TestHandler<OrderSlots>(Dialog)),
        ("Refund", new TestHandler<OrderSlots>(turn => turn.AskAgain(OrderSlots.NumberSlot, "Which refund?", tries: 2))),
        ("Help", new TestHandler<NoSlots>(turn => turn.Resume() ?? turn.ElicitIntent("You can order."))),
        ("FallbackIntent", new TestHandler<NoSlots>(turn => turn.NotUnderstood("Pardon?", "Say: order."))));

    [Fact]
    public async Task A_wrong_answer_is_asked_for_again_with_the_reason_and_the_third_one_ends_with_a_person()
    {
        Assert.Equal("ElicitSlot Order.Number: That is no order.", await _call.HearAsync(Wrong));
        Assert.Equal("Order:Number=1", _call.Attributes["Tries"]);
        Assert.Equal("ElicitSlot Order.Number: That is no order.", await _call.HearAsync(Wrong));
        Assert.Equal("Close Order Failed: I will find you somebody.", await _call.HearAsync(Wrong));

        Assert.Equal("NotUnderstood", _call.Attributes["TransferReason"]);
        Assert.False(_call.Attributes.ContainsKey("Tries"));
        var line = Assert.Single(_call.Log, line => line.GetProperty("event").GetString() == "tries.usedUp");
        Assert.Equal("Number", line.GetProperty("question").GetString());
        Assert.Equal(3, line.GetProperty("times").GetInt32());
        Assert.DoesNotContain("wrong", line.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_slot_that_is_asked_for_again_goes_back_empty()
    {
        var response = await _call.SendAsync(Wrong);

        Assert.Null(response.SessionState!.Intent!.Slots!["Number"]);
    }

    [Fact]
    public async Task An_answer_that_is_well_has_the_count_forgotten()
    {
        await _call.HearAsync(Wrong);
        await _call.HearAsync(Wrong);
        Assert.Equal("Delegate Order", await _call.HearAsync(Right));
        Assert.False(_call.Attributes.ContainsKey("Tries"));

        Assert.Equal("ElicitSlot Order.Number: That is no order.", await _call.HearAsync(Wrong));
    }

    [Fact]
    public async Task An_end_by_an_apology_leaves_the_same_session_as_an_end_by_the_handler()
    {
        static async Task<Dictionary<string, string>> EndAsync(Func<Turn<OrderSlots>, Reply> end)
        {
            var call = new FunctionCall(("Order", new TestHandler<OrderSlots>(turn => turn.Slots.Number == "wrong" ? turn.AskAgain(OrderSlots.NumberSlot, "Again?") : end(turn))));
            await call.HearAsync(Wrong);
            await call.HearAsync(Complete);
            return call.Attributes;
        }

        Assert.Equal(await EndAsync(turn => turn.TransferToPerson("Error", "Sorry.")), await EndAsync(_ => throw new IOException("gone")));
    }

    [Fact]
    public async Task Each_intent_and_slot_counts_for_itself()
    {
        await _call.HearAsync(Wrong);
        await _call.HearAsync(Wrong);

        Assert.Equal("ElicitSlot Refund.Number: Which refund?", await _call.HearAsync(new("Refund")));
        Assert.Equal("Order:Number=2 Refund:Number=1", _call.Attributes["Tries"]);
        Assert.Equal("Close Refund Failed: I will find you somebody.", await _call.HearAsync(new("Refund")));
        Assert.Equal("Order:Number=2", _call.Attributes["Tries"]);
    }

    [Theory]
    [InlineData("no count at all")]
    [InlineData("Order:Number=-1 Order:Number= Order:Number=2147483648")]
    [InlineData("Order:Number=2147483647 =:=: ::")]
    public async Task A_count_that_somebody_spoilt_begins_anew(string spoilt)
    {
        _call.Attributes["Tries"] = spoilt;

        Assert.Equal("ElicitSlot Order.Number: That is no order.", await _call.HearAsync(Wrong));
        Assert.Equal("Order:Number=1", _call.Attributes["Tries"]);
    }

    [Fact]
    public async Task A_confirmation_is_asked_in_other_words_each_time_and_then_a_person_comes()
    {
        Assert.Equal("ConfirmIntent Order: Order 12?", await _call.HearAsync(Complete));
        Assert.Equal("ConfirmIntent Order: Yes or no?", await _call.HearAsync(Complete));
        Assert.Equal("ConfirmIntent Order: Press 1 or 2.", await _call.HearAsync(Complete));
        Assert.Equal("Close Order Failed: I will find you somebody.", await _call.HearAsync(Complete));
    }

    [Fact]
    public async Task Help_in_the_middle_of_a_confirmation_neither_counts_nor_begins_anew()
    {
        await _call.HearAsync(Complete);
        Assert.Equal("ConfirmIntent Order: Order 12?", await _call.HearAsync(new("Help")));
        Assert.Equal("ConfirmIntent Order: Yes or no?", await _call.HearAsync(Complete));
    }

    [Fact]
    public async Task A_confirmation_that_the_caller_left_is_asked_from_its_beginning()
    {
        await _call.HearAsync(Complete);
        await _call.HearAsync(Complete);
        await _call.HearAsync(new("Refund"));

        Assert.Equal("ConfirmIntent Order: Order 12?", await _call.HearAsync(Complete));
    }

    [Fact]
    public async Task A_no_takes_back_the_answer_and_counts_as_a_try_however_well_the_answer_was_formed()
    {
        var no = Complete with { Confirmation = ConfirmationState.Denied };
        await _call.HearAsync(Complete);
        Assert.Equal("ElicitSlot Order.Number: Which one then?", await _call.HearAsync(no));
        await _call.HearAsync(Complete);
        Assert.Equal("ElicitSlot Order.Number: Which one then?", await _call.HearAsync(no));
        await _call.HearAsync(Complete);
        Assert.Equal("Close Order Failed: I will find you somebody.", await _call.HearAsync(no));
    }

    [Fact]
    public async Task On_the_keypad_1_is_yes_and_2_is_no_but_only_at_the_confirmation()
    {
        Assert.Equal("ConfirmIntent Order: Order 12?", await _call.HearAsync(Complete with { Keyed = "1" }));
        Assert.Equal("Close Order Fulfilled: Keyed.", await _call.HearAsync(Complete with { Keyed = "1" }));

        await _call.HearAsync(Complete);
        Assert.Equal("ElicitSlot Order.Number: Which one then?", await _call.HearAsync(Complete with { Keyed = "2" }));
        await _call.HearAsync(Complete);
        Assert.Equal("ConfirmIntent Order: Yes or no?", await _call.HearAsync(Complete with { Keyed = "3" }));
    }

    [Fact]
    public async Task One_question_for_a_confirmation_is_asked_as_often_as_there_are_tries()
    {
        var call = new FunctionCall(("Order", new TestHandler<OrderSlots>(turn => turn.AskConfirmation("Really?", tries: 2))));

        Assert.Equal("ConfirmIntent Order: Really?", await call.HearAsync(Complete));
        Assert.Equal("ConfirmIntent Order: Really?", await call.HearAsync(Complete));
        Assert.Equal("Close Order Failed: I will find you somebody.", await call.HearAsync(Complete));
    }

    [Fact]
    public async Task What_nobody_understood_is_asked_again_with_each_hint_and_then_a_person_comes()
    {
        Assert.Equal("ElicitIntent : Pardon?", await _call.HearAsync(new("FallbackIntent")));
        Assert.Equal("ElicitIntent : Say: order.", await _call.HearAsync(new("FallbackIntent")));
        Assert.Equal("Close FallbackIntent Failed: I will find you somebody.", await _call.HearAsync(new("FallbackIntent")));
        Assert.Equal(3, _call.Log.Last(line => line.GetProperty("event").GetString() == "utterance.missed").GetProperty("times").GetInt32());
    }

    [Fact]
    public async Task What_nobody_understood_is_logged_with_its_language_as_the_same_words_may_be_of_several()
    {
        await _call.HearAsync(new("FallbackIntent"));

        var missed = Assert.Single(_call.Log, line => line.GetProperty("event").GetString() == "utterance.missed");
        Assert.Equal("en_US", missed.GetProperty("locale").GetString());
        Assert.Equal("none", missed.GetProperty("inIntent").GetString());
    }

    [Fact]
    public async Task An_intent_that_is_understood_has_the_misunderstandings_forgotten()
    {
        await _call.HearAsync(new("FallbackIntent"));
        await _call.HearAsync(new("FallbackIntent"));
        await _call.HearAsync(new("Help"));

        Assert.Equal("ElicitIntent : Pardon?", await _call.HearAsync(new("FallbackIntent")));
    }

    [Fact]
    public async Task In_the_middle_of_an_intent_the_questions_own_retries_were_enough()
    {
        await _call.HearAsync(Right);

        Assert.Equal("Close FallbackIntent Failed: I will find you somebody.", await _call.HearAsync(new("FallbackIntent")));
    }

    [Fact]
    public async Task Tries_that_are_none_and_hints_that_are_none_are_mistakes_that_say_so()
    {
        var call = new FunctionCall(
            ("Order", new TestHandler<OrderSlots>(turn => turn.AskAgain(OrderSlots.NumberSlot, "Again?", tries: 0))),
            ("FallbackIntent", new TestHandler<NoSlots>(turn => turn.NotUnderstood())));

        Assert.Equal("Close Order Failed: Sorry: InvalidOperationException.", await call.HearAsync(Wrong));
        Assert.Equal(
            "The handler of 'Order' allows 0 tries, so that no answer could be right. Allow at least 1.",
            call.Log[^1].GetProperty("exception")[0].GetProperty("message").GetString());
        Assert.Equal("Close FallbackIntent Failed: Sorry: InvalidOperationException.", await call.HearAsync(new("FallbackIntent")));
        Assert.Equal(
            "The handler of 'FallbackIntent' gives no hint to a caller who was not understood. Give turn.NotUnderstood(...) at least one message.",
            call.Log[^1].GetProperty("exception")[0].GetProperty("message").GetString());
    }

    private static Reply Dialog(Turn<OrderSlots> turn)
    {
        if (turn.Slots.Number == "wrong")
            return turn.AskAgain(OrderSlots.NumberSlot, "That is no order.");
        if (turn.Slots.Size is null)
            return turn.Delegate();
        if (turn.Confirmation is ConfirmationState.Denied || turn.KeyedConfirmation is ConfirmationState.Denied)
            return turn.AskAgain(OrderSlots.NumberSlot, "Which one then?");
        return turn.KeyedConfirmation is ConfirmationState.Confirmed
            ? turn.Done("Keyed.")
            : turn.AskConfirmation($"Order {turn.Slots.Number}?", "Yes or no?", "Press 1 or 2.");
    }
}
