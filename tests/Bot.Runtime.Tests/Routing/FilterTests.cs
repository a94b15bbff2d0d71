using System.Globalization;
using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Bot.Runtime.Tests.Calls;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Runtime.Tests.Routing;

public sealed class FilterTests
{
    private static readonly Heard Order = new("Order") { Slots = new() { ["Number"] = "12", ["Size"] = null } };

    private readonly List<string> _seen = [];

    [Fact]
    public async Task Filters_wrap_in_the_order_in_which_they_are_declared_and_see_the_reply_on_its_way_out()
    {
        var call = Call(new Recording("outer", _seen), new Recording("inner", _seen), Handler(turn =>
        {
            _seen.Add("handler");
            return turn.Done("Done.");
        }));

        await call.HearAsync(Order.Fulfilled());

        Assert.Equal(["outer FulfillmentCodeHook", "inner FulfillmentCodeHook", "handler", "inner Close", "outer Close"], _seen);
    }

    [Fact]
    public async Task A_filter_that_answers_itself_keeps_the_turn_from_what_it_wraps()
    {
        var call = Call(new Recording("outer", _seen), new Refusing(), Handler(_ => throw new InvalidOperationException("It was asked.")));

        Assert.Equal("Close Order Failed: Not today.", await call.HearAsync(Order));
        Assert.Equal(["outer DialogCodeHook", "outer Close"], _seen);
    }

    [Fact]
    public async Task An_exception_comes_through_the_filters_to_the_apology()
    {
        var call = Call(new Recording("outer", _seen), new Recording("inner", _seen), Handler(_ => throw new IOException("gone")));

        Assert.Equal("Close Order Failed: Sorry: IOException.", await call.HearAsync(Order));
        Assert.Equal(["outer DialogCodeHook", "inner DialogCodeHook", "inner IOException", "outer IOException"], _seen);
    }

    [Fact]
    public async Task A_typed_filter_reads_the_slots_that_its_intents_share_in_either_hook()
    {
        var call = Call(new Numbering(_seen), new Recording("inner", _seen), Handler(turn => turn.Delegate()));

        await call.HearAsync(Order);
        await call.HearAsync(Order.Fulfilled());

        Assert.Equal(["dialog 12", "inner DialogCodeHook", "inner Delegate", "fulfillment 12", "inner FulfillmentCodeHook", "inner Delegate"], _seen);
    }

    [Fact]
    public async Task A_typed_filter_around_an_intent_without_its_slots_is_a_mistake_that_says_what_to_do()
    {
        var call = new FunctionCall(("Help", new FilteredHandler(new Numbering(_seen), new TestHandler<NoSlots>(turn => turn.Delegate()))));

        await call.HearAsync(new("Help"));

        Assert.Equal(
            "A filter that needs INumbered wraps the intent 'Help', whose slots do not implement it. Name the intent in [SharedSlots] of INumbered, or take the filter off.",
            call.Log[^1].GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task What_a_filter_hands_on_the_handler_gets_and_what_nobody_handed_on_is_a_mistake_that_says_what_to_do()
    {
        var key = new TurnKey<string>("the customer");
        var missing = new TurnKey<int>("the balance");
        var call = Call(new Setting(key, "Ada"), new Recording("inner", _seen), Handler(turn =>
        {
            Assert.True(turn.TryGet(key, out var customer));
            Assert.False(turn.TryGet(missing, out _));
            return turn.Done(turn.Hook is InvocationSource.DialogCodeHook ? customer : turn.Get(missing).ToString(CultureInfo.InvariantCulture));
        }));

        Assert.Equal("Close Order Fulfilled: Ada", await call.HearAsync(Order));
        Assert.Equal("Close Order Failed: Sorry: InvalidOperationException.", await call.HearAsync(Order.Fulfilled()));
        Assert.Equal(
            "The handler of 'Order' asks for 'the balance', which no filter set in this turn. Put the filter that sets it into [Filters(...)] on the handler.",
            call.Log[^1].GetProperty("exception")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_yes_that_a_filter_took_leads_to_the_fulfillment_hook_through_the_filters_inside_of_it()
    {
        var call = Call(new Confirming(), new Recording("inner", _seen), new TestHandler<OrderSlots>(turn => turn.Delegate(), turn => turn.Done($"{turn.Confirmation}.")));

        Assert.Equal("Close Order Fulfilled: Confirmed.", await call.HearAsync(Order));
        Assert.Equal(["inner FulfillmentCodeHook", "inner Close"], _seen);
    }

    [Fact]
    public async Task A_yes_that_a_filter_took_and_a_fulfillment_that_delegates_end_the_intent_as_Lex_would_not_call_it()
    {
        var call = Call(new Confirming(), new Recording("inner", _seen), Handler(turn => turn.Delegate()));

        Assert.Equal("Close Order Fulfilled", await call.HearAsync(Order));
    }

    [Fact]
    public async Task Where_an_intent_switches_each_goes_through_its_own_filters()
    {
        var call = new FunctionCall(
            ("Order", new FilteredHandler(new Recording("order", _seen), Handler(turn => turn.SwitchTo(new("Status"))))),
            ("Status", new FilteredHandler(new Recording("status", _seen), new TestHandler<NoSlots>(turn => turn.TransferToPerson("Asked", "Good.")))));

        await call.HearAsync(Order);

        Assert.Equal(["order DialogCodeHook", "order SwitchTo Status", "status DialogCodeHook", "status Close"], _seen);
    }

    [Fact]
    public async Task The_timing_filter_logs_what_its_clock_says_also_when_the_handler_throws()
    {
        var clock = new FakeTimeProvider();
        var call = new FunctionCall(new SessionSeal("key"u8.ToArray()), clock, ("Order", new FilteredHandler(new Timing(clock), Handler(turn =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(42));
            return turn.Hook is InvocationSource.DialogCodeHook ? turn.Delegate() : throw new IOException("gone");
        }))));

        await call.HearAsync(Order);
        await call.HearAsync(Order.Fulfilled());

        var lines = call.Log.Where(line => line.GetProperty("event").GetString() == "turn.answered").ToList();
        Assert.Equal([42, 42], lines.Select(line => line.GetProperty("TurnLatency").GetInt32()));
        Assert.Equal("Delegate", lines[0].GetProperty("action").GetString());
        Assert.False(lines[1].TryGetProperty("action", out _));
        Assert.Equal("Order", lines[0].GetProperty("intent").GetString());
    }

    private static FunctionCall Call(IntentFilter outer, IntentFilter inner, IntentHandler handler) =>
        new(("Order", new FilteredHandler(outer, new FilteredHandler(inner, handler))));

    private static TestHandler<NumberedSlots> Handler(Func<Turn<NumberedSlots>, Reply> answer) => new(answer);

    private interface INumbered
    {
        string? Number { get; }
    }

    private sealed class NumberedSlots(SlotValues values) : ISlots<NumberedSlots>, INumbered
    {
        public static IReadOnlyList<SlotReference> InOrder => OrderSlots.InOrder;

        public string? Number { get; } = values.Get(OrderSlots.NumberSlot);

        public static NumberedSlots Read(SlotValues values) => new(values);
    }

    private sealed class Recording(string name, List<string> seen) : IntentFilter
    {
        public override async ValueTask<Reply> AnswerAsync(Turn turn, IntentHandler next, CancellationToken cancel)
        {
            seen.Add($"{name} {turn.Hook}");
            try
            {
                var reply = await base.AnswerAsync(turn, next, cancel);
                seen.Add(reply.SwitchesTo is { } other ? $"{name} SwitchTo {other}" : $"{name} {reply.Action}");
                return reply;
            }
            catch (IOException)
            {
                seen.Add($"{name} IOException");
                throw;
            }
        }
    }

    private sealed class Refusing : IntentFilter
    {
        public override ValueTask<Reply> AnswerAsync(Turn turn, IntentHandler next, CancellationToken cancel) => new(turn.Fail("Not today."));
    }

    private sealed class Setting(TurnKey<string> key, string value) : IntentFilter
    {
        public override ValueTask<Reply> AnswerAsync(Turn turn, IntentHandler next, CancellationToken cancel)
        {
            turn.Set(key, value);
            return base.AnswerAsync(turn, next, cancel);
        }
    }

    private sealed class Confirming : IntentFilter
    {
        protected override ValueTask<Reply> OnDialogAsync(Turn turn, IntentHandler next, CancellationToken cancel)
        {
            turn.Confirm();
            return next.AnswerAsync(turn, cancel);
        }
    }

    private sealed class Numbering(List<string> seen) : IntentFilter<INumbered>
    {
        protected override ValueTask<Reply> OnDialogAsync(Turn turn, INumbered slots, IntentHandler next, CancellationToken cancel)
        {
            seen.Add($"dialog {slots.Number}");
            return base.OnDialogAsync(turn, slots, next, cancel);
        }

        protected override ValueTask<Reply> OnFulfillmentAsync(Turn turn, INumbered slots, IntentHandler next, CancellationToken cancel)
        {
            seen.Add($"fulfillment {slots.Number}");
            return base.OnFulfillmentAsync(turn, slots, next, cancel);
        }
    }
}
