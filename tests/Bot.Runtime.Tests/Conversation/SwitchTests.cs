using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Bot.Runtime.Tests.Calls;

namespace Bot.Runtime.Tests.Conversation;

public sealed class SwitchTests
{
    private static readonly IntentReference Address = new("Address");
    private static readonly IntentReference Weather = new("Weather");
    private static readonly TurnKey<string> Town = new("town");

    private static readonly Heard Begin = new("Order") { Slots = new() { ["Number"] = null, ["Size"] = null } };
    private static readonly Heard Numbered = new("Order") { Slots = new() { ["Number"] = "734512", ["Size"] = null } };
    private static readonly Heard Complete = new("Order") { Slots = new() { ["Number"] = "734512", ["Size"] = "large" } };
    private static readonly Heard InTown = new("Address") { Slots = new() { ["Town"] = "Perth" } };

    private static readonly TestHandler<NoSlots> Help = new(turn => turn.Resume("Anything you like.") ?? turn.ElicitIntent("You can order."));

    [Fact]
    public async Task An_intent_switches_to_another_and_goes_on_where_it_was_when_that_is_done()
    {
        var call = Call(OnceTownIsKnown(turn => turn.Delegate()), AddressDone);

        Assert.Equal("ElicitSlot Address.Town", await call.HearAsync(Numbered));
        Assert.DoesNotContain("734512", string.Join(' ', call.Attributes.Values), StringComparison.Ordinal);

        var back = await call.SendAsync(InTown);

        Assert.Equal((DialogActionType.ElicitSlot, "Size"), (back.SessionState!.DialogAction!.Type, back.SessionState.DialogAction.SlotToElicit));
        Assert.Equal("Order", back.SessionState.Intent!.Name);
        Assert.Equal("734512", back.SessionState.Intent.Slots!["Number"]!.Value!.InterpretedValue);
        Assert.False(call.Attributes.ContainsKey("Waiting"));
    }

    [Fact]
    public async Task What_the_other_intent_said_comes_before_the_question_that_goes_on()
    {
        var call = Call(OnceTownIsKnown(turn => turn.ElicitSlot(OrderSlots.SizeSlot, "How big?")), AddressDone);
        await call.HearAsync(Numbered);

        Assert.Equal("ElicitSlot Order.Size: Noted. | How big?", await call.HearAsync(InTown));
        Assert.Equal("ElicitSlot Order.Size: Anything you like.", await call.HearAsync(new("Help")));
    }

    [Fact]
    public async Task A_slots_own_prompt_takes_no_words_before_it_and_the_log_says_so()
    {
        var call = Call(OnceTownIsKnown(turn => turn.Delegate()), AddressDone);
        await call.HearAsync(Numbered);

        Assert.Equal("ElicitSlot Order.Size", await call.HearAsync(InTown));
        var line = Assert.Single(call.Log, line => line.GetProperty("event").GetString() == "words.unsaid");
        Assert.Equal("Order", line.GetProperty("intent").GetString());
    }

    [Fact]
    public async Task What_the_other_intent_found_out_is_handed_back_within_the_turn()
    {
        var call = Call(
            OnceTownIsKnown(turn => turn.Done($"{turn.CameBackFrom!.Intent}, done {turn.CameBackFrom.IsDone}: {turn.Get(Town)}.")),
            turn =>
            {
                if (turn.Slots.Town is not { } town)
                    return turn.Delegate();
                turn.Set(Town, town);
                return turn.Done("Noted.");
            });
        await call.HearAsync(Numbered);

        Assert.Equal("Close Order Fulfilled: Noted. | Address, done True: Perth.", await call.HearAsync(InTown));
    }

    [Fact]
    public async Task An_intent_that_comes_back_undone_says_so_and_without_a_caller_it_has_failed()
    {
        var call = Call(OnceTownIsKnown(turn => turn.Fail(turn.CameBackFrom!.IsDone ? "Done." : "Then not.")), turn => turn.Slots.Town is null ? turn.Delegate() : turn.ComeBack("I know no such town."));
        await call.HearAsync(Numbered);

        Assert.Equal("Close Order Failed: I know no such town. | Then not.", await call.HearAsync(InTown));
        Assert.Equal("Close Address Failed: I know no such town.", await call.HearAsync(InTown));
    }

    [Theory]
    [InlineData("Fail", "Close Address Failed: No.")]
    [InlineData("Transfer", "Close Address Fulfilled: One moment.")]
    public async Task A_failure_and_a_transfer_end_the_one_that_waits_too(string how, string expected)
    {
        var call = Call(
            OnceTownIsKnown(turn => turn.Delegate()),
            turn => turn.Slots.Town is null ? turn.Delegate() : how == "Fail" ? turn.Fail("No.") : turn.TransferToPerson("Angry", "One moment.", IntentState.Fulfilled));
        await call.HearAsync(Numbered);

        Assert.Equal(expected, await call.HearAsync(InTown));
        Assert.False(call.Attributes.ContainsKey("Waiting"));
    }

    [Fact]
    public async Task An_intent_without_slots_is_run_at_once_and_comes_back_in_the_same_turn()
    {
        var call = new FunctionCall(
            ("Order", new TestHandler<OrderSlots>(turn => turn.CameBackFrom is null ? turn.SwitchTo(Weather) : turn.ElicitSlot(OrderSlots.SizeSlot, "How big?"))),
            ("Weather", new TestHandler<NoSlots>(turn => turn.Delegate(), turn => turn.Done("It rains."))));

        Assert.Equal("ElicitSlot Order.Size: It rains. | How big?", await call.HearAsync(Numbered));
    }

    [Fact]
    public async Task Where_Lex_is_at_the_intent_that_goes_on_a_delegate_stays_one()
    {
        var call = new FunctionCall(
            ("Order", new TestHandler<OrderSlots>(turn => turn.CameBackFrom is null ? turn.SwitchTo(Weather) : turn.Delegate())),
            ("Weather", new TestHandler<NoSlots>(turn => turn.Done("It rains."))));

        Assert.Equal("Delegate Order", await call.HearAsync(Numbered));
    }

    [Fact]
    public async Task A_fulfillment_that_switched_is_called_again_with_its_confirmation()
    {
        var call = Call(
            turn => throw new InvalidOperationException("Everything was asked."),
            turn => turn.Slots.Town is null ? turn.ElicitSlot(AddressSlots.TownSlot, "Which town?") : turn.Done("Noted."),
            turn => turn.CameBackFrom is null ? turn.SwitchTo(Address, "I need a town.") : turn.Done($"Sent, {turn.Confirmation}."));

        Assert.Equal("ElicitSlot Address.Town: I need a town. | Which town?", await call.HearAsync((Complete with { Confirmation = ConfirmationState.Confirmed }).Fulfilled()));
        Assert.Equal("Close Order Fulfilled: Noted. | Sent, Confirmed.", await call.HearAsync(InTown));
    }

    [Fact]
    public async Task A_yes_is_not_forgotten_where_nothing_else_is_known()
    {
        var call = Call(OnceTownIsKnown(turn => turn.Done($"Sent, {turn.Confirmation}.")), AddressDone);

        Assert.Equal("ElicitSlot Address.Town", await call.HearAsync(Begin with { Confirmation = ConfirmationState.Confirmed }));
        Assert.Equal("Close Order Fulfilled: Noted. | Sent, Confirmed.", await call.HearAsync(InTown));
    }

    [Fact]
    public async Task A_dialog_that_delegates_with_everything_known_is_fulfilled_in_the_same_turn()
    {
        var call = Call(OnceTownIsKnown(turn => turn.Delegate()), AddressDone, turn => turn.Done("Sent."));
        await call.HearAsync(Complete);

        Assert.Equal("Close Order Fulfilled: Noted. | Sent.", await call.HearAsync(InTown));
    }

    [Fact]
    public async Task A_fulfillment_that_delegates_where_Lex_is_not_is_done()
    {
        var call = Call(OnceTownIsKnown(turn => turn.Delegate()), AddressDone, turn => turn.Delegate());
        await call.HearAsync(Complete);

        Assert.Equal("Close Order Fulfilled: Noted.", await call.HearAsync(InTown));
    }

    [Fact]
    public async Task Nothing_is_fulfilled_without_the_confirmation_that_the_definition_asks_for()
    {
        var call = new FunctionCall(
            ("Order", new TestHandler<OrderSlots>(turn => turn.SwitchTo(Address, fill: slots => slots.Set(AddressSlots.TownSlot, "Perth")))),
            ("Address", new TestHandler<AddressSlots>(turn => turn.Delegate(), turn => turn.Done("Moved."))));

        Assert.Equal("Close Order Failed: Sorry: InvalidOperationException.", await call.HearAsync(Numbered));
        Assert.Equal(
            "The intent 'Address' has all its slots and delegates, but another intent switched to it, and Lex cannot be told to ask for its confirmation in the definition's words. Ask in OnDialogAsync: turn.AskConfirmation(...).",
            call.Log[^1].GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Help_in_the_middle_of_the_other_intent_leaves_the_way_back_open()
    {
        var call = Call(OnceTownIsKnown(turn => turn.ElicitSlot(OrderSlots.SizeSlot, "How big?")), AddressDone);
        await call.HearAsync(Numbered);

        Assert.Equal("ElicitSlot Address.Town: Anything you like.", await call.HearAsync(new("Help")));
        Assert.Equal("ElicitSlot Order.Size: Noted. | How big?", await call.HearAsync(InTown));
    }

    [Fact]
    public async Task A_caller_who_begins_something_else_ends_the_wait()
    {
        var call = Call(OnceTownIsKnown(turn => turn.Delegate()), AddressDone);
        await call.HearAsync(Numbered);
        await call.HearAsync(new("Refund") { Slots = new() { ["Number"] = null } });
        Assert.False(call.Attributes.ContainsKey("Waiting"));

        Assert.Equal("Close Address Fulfilled: Noted.", await call.HearAsync(InTown));
    }

    [Fact]
    public async Task At_the_first_question_nothing_is_sealed()
    {
        var call = Call(OnceTownIsKnown(turn => turn.Delegate()), AddressDone);

        await call.HearAsync(Begin);

        Assert.Equal("Address :Order", call.Attributes["Waiting"]);
        Assert.Equal("Address:Town", call.Attributes["Paused"]);
        Assert.Equal("ElicitSlot Order.Number", await call.HearAsync(InTown));
    }

    [Fact]
    public async Task Three_intents_can_wait_and_come_back_one_after_the_other_and_a_fourth_cannot()
    {
        static (string, IntentHandler) Level(int level, bool last) => ($"Level{level}", new TestHandler<OrderSlots>(turn =>
            last ? turn.Slots.Number is null ? turn.ElicitSlot(OrderSlots.NumberSlot, "Number?") : turn.Done("Deep.")
            : turn.CameBackFrom is null ? turn.SwitchTo(new($"Level{level + 1}")) : turn.Done($"Level {level}.")));
        var three = new FunctionCall(Level(0, false), Level(1, false), Level(2, false), Level(3, true));
        var four = new FunctionCall(Level(0, false), Level(1, false), Level(2, false), Level(3, false), Level(4, true));

        Assert.Equal("ElicitSlot Level3.Number: Number?", await three.HearAsync(Numbered with { Intent = "Level0" }));
        Assert.Equal("Close Level0 Fulfilled: Deep. | Level 2. | Level 1. | Level 0.", await three.HearAsync(Numbered with { Intent = "Level3" }));

        Assert.Equal("Close Level0 Failed: Sorry: InvalidOperationException.", await four.HearAsync(Numbered with { Intent = "Level0" }));
        Assert.Equal(
            "The intent 'Level3' switches to 'Level4' while 3 others wait for it (Level0, Level1, Level2); no more can. Let it end with Done or ComeBack first.",
            four.Log[^1].GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Intents_that_switch_to_each_other_forever_are_stopped()
    {
        var call = new FunctionCall(
            ("Order", new TestHandler<OrderSlots>(turn => turn.SwitchTo(Weather))),
            ("Weather", new TestHandler<NoSlots>(turn => turn.Done("It rains."))));

        Assert.Equal("Close Order Failed: Sorry: InvalidOperationException.", await call.HearAsync(Numbered));
        Assert.Equal(
            "The intents switch to each other without asking the caller anything: Order → Weather → Order → Weather → Order → Weather → Order → Weather. Look at turn.CameBackFrom before switching, and answer with ElicitSlot, ElicitIntent or Done.",
            call.Log[^1].GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task An_intent_cannot_switch_to_itself()
    {
        var call = new FunctionCall(("Order", new TestHandler<OrderSlots>(turn => turn.SwitchTo(new("Order")))));

        await call.HearAsync(Numbered);

        Assert.Equal(
            "The intent 'Order' switches to itself. Ask for one of its slots with ElicitSlot instead.",
            call.Log[^1].GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task More_than_fits_into_a_session_does_not_wait()
    {
        var call = Call(OnceTownIsKnown(turn => turn.Delegate()), AddressDone);

        Assert.Equal(
            "Close Order Failed: Sorry: InvalidOperationException.",
            await call.HearAsync(new("Order") { Slots = new() { ["Number"] = new string('7', 2000), ["Size"] = null } }));
        var message = call.Log[^1].GetProperty("exception")[0].GetProperty("message").GetString();
        Assert.Matches(@"^The 1 intents that wait for 'Address' take \d+ characters of the session; they may take 6144\. Empty the slots that are not needed after 'Address' before switching to it\.$", message);
    }

    [Theory]
    [InlineData("Address forged")]
    [InlineData("Address ")]
    [InlineData("Address :")]
    public async Task A_wait_that_was_forged_leads_nowhere(string forged)
    {
        var call = Call(OnceTownIsKnown(turn => turn.Delegate()), AddressDone);
        call.Attributes["Waiting"] = forged;

        Assert.Equal("Close Address Fulfilled: Noted.", await call.HearAsync(InTown));
        Assert.False(call.Attributes.ContainsKey("Waiting"));
        Assert.Equal("callback.lost", Assert.Single(call.Log).GetProperty("event").GetString());
    }

    [Fact]
    public async Task Keys_that_were_pressed_for_one_intent_are_no_answer_to_the_other()
    {
        string? keyed = "";
        var call = Call(
            OnceTownIsKnown(turn => turn.Delegate()),
            turn =>
            {
                keyed = turn.KeyedDigits;
                return turn.ElicitSlot(AddressSlots.TownSlot, "Which town?");
            });

        await call.HearAsync(Numbered with { Keyed = "734512" });

        Assert.Null(keyed);
    }

    private static FunctionCall Call(Func<Turn<OrderSlots>, Reply> dialog, Func<Turn<AddressSlots>, Reply> address, Func<Turn<OrderSlots>, Reply>? fulfillment = null) => new(
        ("Order", new TestHandler<OrderSlots>(dialog, fulfillment)),
        ("Refund", new TestHandler<OrderSlots>(turn => turn.Delegate())),
        ("Address", new TestHandler<AddressSlots>(address)),
        ("Help", Help));

    private static Func<Turn<OrderSlots>, Reply> OnceTownIsKnown(Func<Turn<OrderSlots>, Reply> then) => turn => turn.CameBackFrom is null ? turn.SwitchTo(Address) : then(turn);

    private static Reply AddressDone(Turn<AddressSlots> turn) =>
        turn.Slots.Town is null ? turn.Delegate() : turn.Done("Noted.");
}
