using Bot.Runtime.Generators.Tests.Bots;
using Bot.Runtime.Generators.Tests.Intents;

namespace Bot.Runtime.Generators.Tests.Services;

/// <summary>Turns through the bot that has one of everything, as it was generated.</summary>
public sealed class RoutingTests
{
    // Reads what was said for each slot as Lex sends it, and gives back what the bot says, and the slot it asks for.
    private const string Turns = """
        internal sealed class Failures : IFailureAnswers
        {
            public Reply Answer(Turn turn, Exception failure) => turn.Fail(failure.Message);
            public Reply TriesUsedUp(Turn turn) => turn.Fail("Too many tries.");
        }

        internal static class Talk
        {
            public static string Say(string intent, InvocationSource hook, params (string Slot, string Value)[] slots)
            {
                var values = new Dictionary<string, LexV2Slot?>();
                foreach (var (slot, value) in slots)
                    values[slot] = Of(value);
                var function = new LexFunction(new ServiceDesk(TimeProvider.System).Open(), new Failures(), new SessionSeal("a key of a test"u8.ToArray()), Log.None);
                var response = function.AnswerAsync(
                    new()
                    {
                        InvocationSource = hook,
                        SessionId = "session",
                        Bot = new() { LocaleId = "en_US" },
                        SessionState = new() { Intent = new() { Name = intent, Slots = values } },
                    },
                    CancellationToken.None).AsTask().Result;
                return response.SessionState?.DialogAction?.SlotToElicit + ":" + string.Join(" ", System.Linq.Enumerable.Select(response.Messages ?? [], message => message.Content));
            }

            // "a|b" is a list, "{name=value}" a composite.
            private static LexV2Slot Of(string text)
            {
                if (text.StartsWith('{'))
                {
                    var parts = new Dictionary<string, LexV2Slot?>();
                    foreach (var part in text.Trim('{', '}').Split(';'))
                        parts[part.Split('=')[0]] = Of(part.Split('=')[1]);
                    return new() { Shape = SlotShape.Composite, SubSlots = parts };
                }
                return text.Contains('|')
                    ? new() { Shape = SlotShape.List, Values = new List<LexV2Slot>(System.Linq.Enumerable.Select(text.Split('|'), Of)) }
                    : new() { Shape = SlotShape.Scalar, Value = new() { OriginalValue = text, InterpretedValue = text } };
            }
        }
        """;

    [Fact]
    public void A_turn_comes_to_its_handler_with_every_slot_typed() => Says(
        ":12 of ExtraLarge (Small+DontKnow) with ham+olives for 9.50 on 2026-11-22 at 07:30 within 00:40:00 to Main Street 4.5, Yes, Kitchen, 3, True.",
        """
        Talk.Say("OrderPizza", InvocationSource.FulfillmentCodeHook,
            ("CustomerId", "100000"), ("Count", "12"), ("size", "EXTRA LARGE"), ("Sizes", "small|Don't know|huge"), ("Toppings", "ham|olives"), ("Price", "9.50"), ("Day", "2026-11-22"),
            ("Hour", "07:30"), ("Within", "PT40M"), ("Where", "{street=Main Street;House_Number=4.5}"), ("Sure", "yes"))
        """);

    [Fact]
    public void A_slot_that_holds_no_value_of_its_type_is_empty() => Says(
        ": of  () with  for  on  at  within  to  , , Kitchen, 3, True.",
        """Talk.Say("OrderPizza", InvocationSource.FulfillmentCodeHook, ("Count", "1.5"), ("size", "huge"), ("Day", "2026-11"), ("Hour", "EV"), ("Within", "soon"), ("Sure", "hm"))""");

    [Fact]
    public void A_filter_answers_before_the_handler_does() => Says("CustomerId:Who?", """Talk.Say("OrderPizza", InvocationSource.DialogCodeHook, ("CustomerId", "999999"))""");

    [Fact]
    public void A_filter_hands_on_what_it_does_not_answer() => Says("CustomerId:", """Talk.Say("CancelOrder", InvocationSource.DialogCodeHook, ("CustomerId", "100000"))""");

    [Fact]
    public void A_handler_that_takes_what_belongs_to_a_turn_is_made_for_the_turn() => Says(":session KitchenCancelOrder Kitchen True", """Talk.Say("CancelOrder", InvocationSource.FulfillmentCodeHook)""");

    [Fact]
    public void A_turn_of_an_intent_that_nobody_answers_comes_to_the_fallback() => Says(":Sorry?", """Talk.Say("Unheard", InvocationSource.DialogCodeHook)""");

    [Fact]
    public void Without_a_fallback_handler_the_router_says_what_is_missing() => Assert.Equal(
        ":No class answers the intent 'Unheard', nor the fallback intent. Add a class for the intent whose parentIntentSignature is AMAZON.FallbackIntent.",
        new BotProject().Code(Turns).Code("""
            /// <summary>The desk.</summary>
            [CompositionRoot]
            public sealed partial class ServiceDesk(TimeProvider clock)
            {
                /// <summary>Opens.</summary>
                public IntentRouter Open() => clock is null ? null! : CreateRouter();
            }
            """).Value("""Talk.Say("Unheard", InvocationSource.DialogCodeHook)"""));

    private static void Says(string expected, string expression) => Assert.Equal(expected, RichBot.Project().Code(Turns).Value(expression));
}
