using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Intents;

/// <summary>Names that get in each other's way: what is generated compiles all the same, or RB0021 says why it cannot.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("class")]
    [InlineData("2nd")]
    [InlineData("Intent")]
    [InlineData("Messages")]
    [InlineData("System")]
    [InlineData("Order")]
    [InlineData("Size")]
    [InlineData("SizeFormat")]
    [InlineData("ImmutableArray")]
    public void A_slot_may_be_called(string slot) => new BotProject()
        .RestrictedType("Size", ["Small"])
        .CompositeType("Place", [(slot, "Size"), ("street", "AMAZON.StreetName")])
        .Intent("Order", intent => intent.Confirmation().Slot(slot, "Size").Slot("Place", "Place").Slot("Sizes", "Size", isMultiple: true).Slot("Day", "AMAZON.Date"))
        .Intent("Return", intent => intent.Slot(slot, "Size").Slot("Place", "Place"))
        .Handler("Order").Handler("Return").Root()
        .Code("/// <summary>Both have.</summary>\n[SharedSlots(\"Order\", \"Return\")] public partial interface IShared;")
        .Generate().Compiles();

    [Theory]
    [InlineData("Slot")]
    [InlineData("Slots")]
    [InlineData("Intent")]
    [InlineData("Messages")]
    [InlineData("DateOnly")]
    [InlineData("SlotReference")]
    [InlineData("Router")]
    [InlineData("Desk")]
    public void A_slot_type_may_be_called(string type)
    {
        var handler = new BotProject().Intent("Order", intent => intent.Slot("Much", type).Slot("Day", "AMAZON.Date")).Class("""
            namespace Desk;
            /// <summary>Answers.</summary>
            [global::Bot.Runtime.Routing.Intent("Order")]
            public sealed partial class Order : IntentHandler<Order.Slots>
            {
                /// <inheritdoc />
                protected override ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.Delegate());
                /// <inheritdoc />
                protected override ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.Delegate());
            }
            """).Root();

        handler.RestrictedType(type, ["Small"]).Generate().Compiles();
        handler.CompositeType(type, [("street", "AMAZON.StreetName"), ("day", "AMAZON.Date")]).Generate().Compiles();
    }

    [Theory]
    [InlineData("SubSlot")]
    [InlineData("Read")]
    [InlineData("ToString")]
    public void A_composite_slot_type_is_not_called_like_what_is_generated_in_it(string type) =>
        NotCalled(new BotProject().CompositeType(type, [("street", "AMAZON.StreetName")]), type);

    [Theory]
    [InlineData("Instance")]
    [InlineData("TryRead")]
    [InlineData("Write")]
    public void A_restricted_slot_type_is_not_called_like_what_is_generated_beside_it(string type) =>
        NotCalled(new BotProject().RestrictedType(type, ["Small"]), type);

    [Theory]
    [InlineData("Foo", "FOO", "Foo")]
    [InlineData("foo-bar", "foo_bar", "Foo_bar")]
    public void Slot_types_that_differ_in_little_are_told_of_and_the_rest_is_generated(string one, string other, string name)
    {
        var run = new BotProject().RestrictedType(one, ["a"]).RestrictedType(other, ["a"]).Intent("Order", intent => intent.Slot("Day", "AMAZON.Date")).Handler("Order").Root().Generate();

        // In the order of their files.
        var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        var called = second == "FOO" ? "FOO" : name;
        run.HasProblem("RB0021", $"\"{second}\"", Message($"The slot type '{first}'", $"the slot type '{second}'", called));
        run.HasProblem("RB0021", $"\"{second}\"", Message($"The slot type '{first}'", $"the slot type '{second}'", called + "Format"));
        run.Compiles();
    }

    [Fact]
    public void Values_that_differ_in_what_only_formats_are_told_of() => new BotProject().RestrictedType("Size", ["Extra\u00ADlarge", "Extralarge"]).Root().Generate().Reports((
        "RB0021",
        "\"Extralarge\"",
        Message("The value 'Extra\u00ADlarge'", "the value 'Extralarge' of the slot type 'Size'", "Extralarge")));

    [Theory]
    [InlineData("\u0001")]
    [InlineData("\uFFFE")]
    [InlineData("a\u2028b</summary>\"{\\")]
    public void A_value_and_a_description_may_be_any_text(string text) => new BotProject()
        .RestrictedType("Size", [text, "Big"], description: text)
        .Intent("Order", intent => intent.Slot("Much", "Size", description: text)).Handler("Order").Root().Generate().Compiles();

    [Theory]
    [InlineData("Slot")]
    [InlineData("Slots")]
    [InlineData("Intent")]
    [InlineData("Messages")]
    public void A_class_is_not_called_like_what_is_generated_in_it(string name) => new BotProject().Intent("Order").Class($$"""
        namespace Desk;
        /// <summary>Answers.</summary>
        [global::Bot.Runtime.Routing.Intent("Order")]
        public sealed partial class {{name}} : IntentHandler<NoSlots>
        {
            /// <inheritdoc />
            protected override ValueTask<Reply> OnDialogAsync(Turn<NoSlots> turn, CancellationToken cancel) => new(turn.Delegate());
            /// <inheritdoc />
            protected override ValueTask<Reply> OnFulfillmentAsync(Turn<NoSlots> turn, CancellationToken cancel) => new(turn.Delegate());
        }
        """).Root().Generate().Reports(("RB0021", name, Message($"The class '{name}' of the intent 'Order'", "something that is generated in it", name)));

    [Fact]
    public void A_class_may_be_called_like_the_generated_router() =>
        new BotProject().Intent("Router", intent => intent.Slot("Day", "AMAZON.Date")).Handler("Router").Root().Generate().Compiles();

    [Fact]
    public void A_class_and_a_namespace_may_be_called_like_keywords() => new BotProject { RootNamespace = "Desk.lock" }
        .RestrictedType("Size", ["Small"])
        .Intent("event", intent => intent.Slot("Much", "Size"))
        .File("bot-definition/messages/en_US/event.json", """{ "Done": "Done." }""")
        .Class("""
            namespace Desk.@lock;
            /// <summary>Answers.</summary>
            [Intent("event")]
            public sealed partial class @event(Session session) : IntentHandler<@event.Slots>
            {
                /// <inheritdoc />
                protected override ValueTask<Reply> OnDialogAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.ElicitSlot(Slot.Much));
                /// <inheritdoc />
                protected override ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel) => new(turn.Done(session.Id.Length == 0 ? "?" : Messages.Done));
            }
            """).Root().Generate().Compiles();

    [Theory]
    [InlineData("2nd", "_2nd")]
    [InlineData("Ticket", "Ticket")]
    public void The_field_of_a_declared_property_is_not_called_like_another_slot(string slot, string property) => new BotProject()
        .Intent("Order", intent => intent.Slot(slot, "AMAZON.Number").Slot("_ticket", "AMAZON.Number")).Handler("Order").Root()
        .Code($$"""
            public sealed partial class Order
            {
                /// <summary>The slots.</summary>
                public sealed partial class Slots
                {
                    /// <summary>A whole one.</summary>
                    public partial long? {{property}} { get; }
                }
            }
            """).Generate().Compiles();

    private static void NotCalled(BotProject project, string type) => project.Generate().Reports((
        "RB0021", $"\"{type}\"", Message($"The slot type '{type}'", "something that is generated with it", type)));

    private static string Message(string one, string other, string name) =>
        $"{one} and {other} would both be called '{name}' in C#: one could not be told from the other. Rename one of them.";
}
