using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Bot.Runtime.Tests.Calls;
using CsCheck;

namespace Bot.Runtime.Tests.Conversation;

/// <summary>A client can set any session attribute; what the framework cannot read of its own it takes for nothing, and the caller never hears an apology for it.</summary>
public sealed class SpoiltSessionTests
{
    private static readonly string[] Own = ["Paused", "Waiting", "Choices", "LastWords", "Tries"];

    private static readonly string[] Sealed = ["Paused", "Waiting", "Choices", "LastWords"];

    private static readonly string[] Intents = ["Order", "Address", "Repeat", "FallbackIntent"];

    // What the framework's own texts are made of, so that some of it is nearly right.
    private static readonly string[] Parts = ["Order", "Address", "Number", ":", "=", " ", ",", "*", "?", "1", "{", "}", "[]", "AAAA", "x"];

    private static readonly Gen<string> Texts = OneOf(Parts).Array[0, 12].Select(parts => string.Concat(parts));

    [Fact]
    public async Task Whatever_is_in_the_frameworks_own_attributes_the_call_goes_on() =>
        await Gen.Select(Texts.Array[Own.Length], OneOf(Intents)).SampleAsync(async (texts, intent) =>
        {
            var call = new FunctionCall(
                ("Order", Filtered(new TestHandler<OrderSlots>(turn => turn.AskAgain(OrderSlots.NumberSlot, "Again?", tries: int.MaxValue)))),
                ("Address", Filtered(new TestHandler<AddressSlots>(turn => turn.ComeBack("No.")))),
                ("Repeat", Filtered(new TestHandler<NoSlots>(turn => turn.Repeat("What can I do?")))),
                ("FallbackIntent", Filtered(new TestHandler<NoSlots>(turn => turn.NotUnderstood("Pardon?")))));
            for (var index = 0; index < Own.Length; index++)
                call.Attributes[Own[index]] = texts[index];

            var response = await call.SendAsync(new(intent) { Interpretations = [new() { Intent = new() { Name = intent }, NluConfidence = 0.9 }] });

            Assert.DoesNotContain(response.Messages ?? [], message => message.Content!.StartsWith("Sorry", StringComparison.Ordinal));
        }, iter: 2000);

    [Fact]
    public async Task What_was_sealed_for_one_attribute_is_nothing_in_another()
    {
        foreach (var from in Sealed)
        {
            var text = await SealedAsync(from);
            Assert.Matches("^[A-Za-z0-9+/]{40,}=*$", text);
            foreach (var to in Sealed.Where(to => to != from))
            {
                foreach (var intent in Intents)
                {
                    var call = CallOf(turn => turn.AskAgain(OrderSlots.NumberSlot, "Again?"));
                    call.Attributes[to] = to == "Waiting" ? $"{intent} {text}" : text;

                    var line = await call.HearAsync(new(intent) { Keyed = "1" });

                    Assert.DoesNotContain("Sorry", line, StringComparison.Ordinal);
                    Assert.DoesNotContain("734512", line, StringComparison.Ordinal);
                    Assert.DoesNotContain("How big?", line, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task An_intent_that_waits_for_one_does_not_go_on_after_another()
    {
        var call = CallOf(turn => turn.Done("Order 734512."));
        call.Attributes["Waiting"] = "Order " + await SealedAsync("Waiting");

        Assert.Equal("Close Order Fulfilled: Order 734512.", await call.HearAsync(new("Order")));
    }

    [Theory]
    [InlineData(":")]
    [InlineData("Order:")]
    [InlineData(":Number")]
    public async Task A_question_without_an_intent_or_a_slot_is_none(string paused)
    {
        var call = CallOf(turn => turn.Delegate());
        call.Attributes["Paused"] = paused;

        Assert.Equal("ElicitIntent : What can I do?", await call.HearAsync(new("Repeat")));
    }

    private static async Task<string> SealedAsync(string attribute)
    {
        var call = CallOf(turn => attribute switch
        {
            "Waiting" => turn.SwitchTo(new("Address")),
            "LastWords" => turn.ElicitIntent("Order 734512. How big?"),
            _ => turn.ElicitSlot(OrderSlots.SizeSlot, "How big?"),
        });
        await call.HearAsync(new("Order")
        {
            Slots = new() { ["Number"] = "734512", ["Size"] = null },
            Interpretations = attribute != "Choices" ? null :
            [
                new() { Intent = new() { Name = "Order", Slots = new() { ["Number"] = Heard.Scalar("734512") } }, NluConfidence = 0.9 },
                new() { Intent = new() { Name = "Address" }, NluConfidence = 0.9 },
            ],
        });
        return call.Attributes[attribute].Split(' ')[^1];
    }

    private static FunctionCall CallOf(Func<Turn<OrderSlots>, Reply> order) => new(
        ("Order", Filtered(new TestHandler<OrderSlots>(order))),
        ("Address", Filtered(new TestHandler<AddressSlots>(turn => turn.Slots.Town is null ? turn.ElicitSlot(AddressSlots.TownSlot, "Where?") : turn.ComeBack("No.")))),
        ("Repeat", Filtered(new TestHandler<NoSlots>(turn => turn.Repeat("What can I do?")))),
        ("FallbackIntent", Filtered(new TestHandler<NoSlots>(turn => turn.NotUnderstood("Pardon?")))));

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static FilteredHandler Filtered(IntentHandler handler) => new(new Disambiguation(new Words()), handler);

    private sealed class Words : IDisambiguationMessages
    {
        public Message? Choice(IntentReference intent) => intent.Name;

        public Message Question(IReadOnlyList<Message> choices) => "Which one?";
    }
}
