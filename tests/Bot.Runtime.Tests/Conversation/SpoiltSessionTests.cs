using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Bot.Runtime.Tests.Calls;
using CsCheck;

namespace Bot.Runtime.Tests.Conversation;

/// <summary>A client can set any session attribute; what the framework cannot read of its own it takes for nothing, and the caller never hears an apology for it.</summary>
public sealed class SpoiltSessionTests
{
    private static readonly string[] Own = ["Paused", "Waiting", "Choices", "LastWords", "Tries"];

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

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static FilteredHandler Filtered(IntentHandler handler) => new(new Disambiguation(new Words()), handler);

    private sealed class Words : IDisambiguationMessages
    {
        public Message? Choice(IntentReference intent) => intent.Name;

        public Message Question(IReadOnlyList<Message> choices) => "Which one?";
    }
}
