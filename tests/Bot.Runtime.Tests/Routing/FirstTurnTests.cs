using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Bot.Runtime.Tests.Calls;

namespace Bot.Runtime.Tests.Routing;

/// <summary>The first turn of a call is the one on which the caller waits for a cold start: it must not seal anything, as that loads cryptography.</summary>
public sealed class FirstTurnTests
{
    private static readonly Heard Order = new("Order") { Slots = new() { ["Number"] = null, ["Size"] = null } };

    [Fact]
    public async Task Nothing_is_sealed_where_Lex_asks_the_first_question() => await HearAsync("Delegate Order", turn => turn.Delegate(), Order);

    [Fact]
    public async Task Nothing_is_sealed_where_the_function_asks_it_in_the_slots_own_words() =>
        await HearAsync("ElicitSlot Order.Size", turn => turn.ElicitSlot(OrderSlots.SizeSlot), Order);

    [Fact]
    public async Task Nothing_is_sealed_by_a_question_for_what_the_caller_wants() => await HearAsync("ElicitIntent : Pardon?", turn => turn.NotUnderstood("Pardon?"), Order);

    [Fact]
    public async Task Nothing_is_sealed_by_a_switch() => await HearAsync("ElicitSlot Refund.Number", turn => turn.SwitchTo(new("Refund")), Order);

    [Fact]
    public async Task Nothing_is_sealed_by_an_end() => await HearAsync("Close Order Fulfilled: Done.", turn => turn.Done("Done."), Order);

    [Fact]
    public async Task Nothing_is_sealed_by_asking_which_intent_is_meant() => await HearAsync("ElicitIntent : Which one?", turn => turn.Delegate(), Order with
    {
        Interpretations =
        [
            new() { Intent = new() { Name = "Order" }, NluConfidence = 0.8 },
            new() { Intent = new() { Name = "Refund" }, NluConfidence = 0.8 },
        ],
    });

    [Fact]
    public async Task An_answer_that_is_known_is_sealed() =>
        await HearAsync("Close Order Failed: Sorry: NotSupportedException.", turn => turn.Delegate(), Order with { Slots = new() { ["Number"] = "12", ["Size"] = null } });

    private static async Task HearAsync(string expected, Func<Turn<OrderSlots>, Reply> order, Heard heard)
    {
        var call = new FunctionCall(
            new NoSeal(),
            TimeProvider.System,
            ("Order", new FilteredHandler(new Disambiguation(new Words()), new TestHandler<OrderSlots>(order))),
            ("Refund", new TestHandler<OrderSlots>(turn => turn.Delegate())));

        Assert.Equal(expected, await call.HearAsync(heard));
    }

    private sealed class NoSeal : ISessionSeal
    {
        public string Close(ReadOnlySpan<byte> content, string sessionId, string purpose) => throw new NotSupportedException("Something was sealed.");

        public byte[]? Open(string text, string sessionId, string purpose) => throw new NotSupportedException("Something was opened.");
    }

    private sealed class Words : IDisambiguationMessages
    {
        public Message? Choice(IntentReference intent) => intent.Name;

        public Message Question(IReadOnlyList<Message> choices) => "Which one?";
    }
}
