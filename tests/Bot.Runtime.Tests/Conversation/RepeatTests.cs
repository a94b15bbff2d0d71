using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Bot.Runtime.Tests.Calls;

namespace Bot.Runtime.Tests.Conversation;

public sealed class RepeatTests
{
    private static readonly Heard Numbered = new("Order") { Slots = new() { ["Number"] = "734512", ["Size"] = null } };
    private static readonly Heard Repeat = new("Repeat");

    [Fact]
    public async Task The_open_question_is_said_again_with_its_slots()
    {
        var call = Call(turn => turn.ElicitSlot(OrderSlots.SizeSlot, "How big?"));
        await call.HearAsync(Numbered);

        var again = await call.SendAsync(Repeat);

        Assert.Equal("How big?", Assert.Single(again.Messages!).Content);
        Assert.Equal("734512", again.SessionState!.Intent!.Slots!["Number"]!.Value!.InterpretedValue);
        Assert.Equal("ElicitSlot Order.Size: How big?", await call.HearAsync(Repeat));
    }

    [Fact]
    public async Task What_the_caller_was_asked_outside_of_any_intent_is_said_again_too_however_often()
    {
        var call = Call(turn => turn.Done("Done."));
        await call.HearAsync(new("FallbackIntent"));
        Assert.Equal("""{"messages":[{"contentType":"PlainText","content":"Pardon?"}]}""", call.Attributes["LastWords"]);

        Assert.Equal("ElicitIntent : Pardon?", await call.HearAsync(Repeat));
        Assert.Equal("ElicitIntent : Pardon?", await call.HearAsync(Repeat));
    }

    [Fact]
    public async Task Words_that_may_give_a_slot_away_are_sealed()
    {
        var call = Call(turn => turn.ElicitIntent($"Order {turn.Slots.Number} is on its way. Anything else?"));
        await call.HearAsync(Numbered);

        Assert.DoesNotContain("734512", string.Join(' ', call.Attributes.Values), StringComparison.Ordinal);
        Assert.Equal("ElicitIntent : Order 734512 is on its way. Anything else?", await call.HearAsync(Repeat));
    }

    [Fact]
    public async Task SSML_stays_SSML()
    {
        var call = Call(turn => turn.ElicitIntent(Speech.Say($"Order {new Characters("12")}. Anything else?")));
        await call.HearAsync(Numbered);

        var message = Assert.Single((await call.SendAsync(Repeat)).Messages!);

        Assert.Equal(MessageContentType.SSML, message.ContentType);
        Assert.Equal("<speak>Order <say-as interpret-as=\"characters\">12</say-as>. Anything else?</speak>", message.Content);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    [InlineData("{ broken")]
    [InlineData("{}")]
    [InlineData("""{"messages":[]}""")]
    [InlineData("""{"messages":[null]}""")]
    [InlineData("""{"messages":[{"content":"Nobody said how."}]}""")]
    [InlineData("""{"messages":[{"contentType":"PlainText"}]}""")]
    [InlineData("""{"messages":[{"contentType":"PlainText","content":""}]}""")]
    [InlineData("""{"messages":[{"contentType":"CustomPayload","content":"{}"}]}""")]
    public async Task Where_nothing_was_said_it_asks_what_the_caller_wants(string? forged)
    {
        var call = Call(turn => turn.Delegate());
        if (forged is not null)
            call.Attributes["LastWords"] = forged;

        Assert.Equal("ElicitIntent : What can I do?", await call.HearAsync(Repeat));
    }

    [Theory]
    [InlineData(1024, 1)]
    [InlineData(1025, 1)]
    [InlineData(1, 10)]
    [InlineData(1, 11)]
    public async Task What_Lex_would_not_say_is_not_repeated(int length, int count)
    {
        var call = Call(turn => turn.Delegate());
        var words = string.Join(" | ", Enumerable.Repeat(new string('a', length), count));
        call.Attributes["LastWords"] = "{\"messages\":[" + string.Join(',', words.Split(" | ").Select(word => "{\"contentType\":\"PlainText\",\"content\":\"" + word + "\"}")) + "]}";

        Assert.Equal("ElicitIntent : " + (length <= 1024 && count <= 10 ? words : "What can I do?"), await call.HearAsync(Repeat));
    }

    [Fact]
    public async Task Words_of_a_slot_that_is_emptied_meanwhile_are_sealed_too()
    {
        var call = Call(turn =>
        {
            var number = turn.Slots.Number;
            turn.Values.Clear(OrderSlots.NumberSlot);
            return turn.ElicitIntent($"There is no order {number}. What else?");
        });
        await call.HearAsync(Numbered);

        Assert.DoesNotContain("734512", string.Join(' ', call.Attributes.Values), StringComparison.Ordinal);
        Assert.Equal("ElicitIntent : There is no order 734512. What else?", await call.HearAsync(Repeat));
    }

    [Fact]
    public async Task An_answer_has_the_last_words_forgotten()
    {
        var call = Call(turn => turn.Delegate());
        await call.HearAsync(new("FallbackIntent"));
        await call.HearAsync(Numbered);

        Assert.False(call.Attributes.ContainsKey("LastWords"));
        Assert.Equal("ElicitSlot Order.Size", await call.HearAsync(Repeat));
    }

    [Fact]
    public async Task Cancel_drops_the_question_the_wait_the_counts_and_the_choices_and_keeps_the_rest()
    {
        var call = new FunctionCall(
            ("Order", new TestHandler<OrderSlots>(turn => turn.SwitchTo(new("Address")))),
            ("Address", new TestHandler<AddressSlots>(turn => turn.AskAgain(AddressSlots.TownSlot, "Which town?"))),
            ("Cancel", new TestHandler<NoSlots>(turn => turn.Cancel("All right. What else?"))),
            ("Help", new TestHandler<NoSlots>(turn => turn.Resume() ?? turn.ElicitIntent("You can order."))));
        call.Attributes["Kept"] = "kept";
        await call.HearAsync(Numbered);
        Assert.Equal(["Kept", "Paused", "Tries", "Waiting"], call.Attributes.Keys.Order());
        call.Attributes["Choices"] = ":Order,Refund";

        Assert.Equal("ElicitIntent : All right. What else?", await call.HearAsync(new("Cancel")));
        Assert.Equal(["Kept", "LastWords"], call.Attributes.Keys.Order());
        Assert.Equal("ElicitIntent : You can order.", await call.HearAsync(new("Help")));
    }

    private static FunctionCall Call(Func<Turn<OrderSlots>, Reply> order) => new(
        ("Order", new TestHandler<OrderSlots>(order)),
        ("FallbackIntent", new TestHandler<NoSlots>(turn => turn.NotUnderstood("Pardon?", "Say: order."))),
        ("Repeat", new TestHandler<NoSlots>(turn => turn.Repeat("What can I do?"))));
}
