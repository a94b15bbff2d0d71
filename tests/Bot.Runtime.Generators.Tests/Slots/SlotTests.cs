using Bot.Runtime.Generators.Tests.Bots;

namespace Bot.Runtime.Generators.Tests.Slots;

public sealed class SlotTests
{
    [Fact]
    public void A_priority_is_of_a_slot_that_is_there() => new BotProject().Intent("Unlock", intent => intent.Slot("BirthDate", "AMAZON.Date").Priority("BirthDay")).Handler("Unlock").Root().Generate().Reports((
        "RB0004",
        "\"BirthDay\"",
        "The intent 'Unlock' has no slot 'BirthDay': asking for it would end the caller's conversation with an error. Did you mean 'BirthDate'? Correct the name, or add the folder Slots/BirthDay to the intent."));

    [Fact]
    public void A_declared_property_is_of_a_slot_that_is_there() => Declaring("long? Cuont").Generate().Reports((
        "RB0004",
        "Cuont",
        "The intent 'Order' has no slot 'Cuont': asking for it would end the caller's conversation with an error. Did you mean 'Count'? Correct the name, or add the folder Slots/Cuont to the intent."));

    [Fact]
    public void A_declared_property_has_a_type_that_the_slot_can_give() => Declaring("DateOnly? Count").Generate().Reports((
        "RB0005",
        "DateOnly?",
        "The slot 'Count' of the intent 'Order' is AMAZON.Number by the definition, which makes it 'decimal?' or 'long?' or 'string?', and is used as 'DateOnly?' here: the caller's answer would be lost. Use it as 'decimal?' or 'long?' or 'string?', or change slotTypeName in its Slot.json."));

    [Fact]
    public void A_declared_property_of_several_values_has_all_of_them() => Declaring("string? Sizes").Generate().Reports((
        "RB0005",
        "string?",
        "The slot 'Sizes' of the intent 'Order' is several values of Size by the definition, which makes it 'ImmutableArray<Size>' or 'ImmutableArray<string>', and is used as 'string?' here: the caller's answer would be lost. Use it as 'ImmutableArray<Size>' or 'ImmutableArray<string>', or change slotTypeName in its Slot.json."));

    [Theory]
    [InlineData("long? Count")]
    [InlineData("System.Int64? Count")]
    [InlineData("string? Count")]
    [InlineData("decimal? Count")]
    [InlineData("Size? Size")]
    [InlineData("Desk.Size? Size")]
    [InlineData("global::Desk.Size? Size")]
    [InlineData("string? Size")]
    [InlineData("ImmutableArray<Size> Sizes")]
    [InlineData("System.Collections.Immutable.ImmutableArray<Desk.Size> Sizes")]
    [InlineData("ImmutableArray<string> Sizes")]
    [InlineData("Address? Where")]
    public void A_declared_property_chooses_the_type(string property) => Declaring(property).Generate().Compiles();

    [Fact]
    public void Two_slots_do_not_become_one_property() => new BotProject().Intent("Order", intent => intent.Slot("ticket-id", "AMAZON.Number").Slot("Ticket_id", "AMAZON.Number")).Handler("Order").Root().Generate().Reports((
        "RB0021",
        "\"Ticket_id\"",
        "The slot 'ticket-id' and the slot 'Ticket_id' of the intent 'Order' would both be called 'Ticket_id' in C#: one could not be told from the other. Rename one of them."));

    [Theory]
    [InlineData("slots", "Slots")]
    [InlineData("InOrder", "InOrder")]
    [InlineData("asksConfirmation", "AsksConfirmation")]
    [InlineData("ToString", "ToString")]
    public void A_slot_is_not_called_like_what_is_generated_with_it(string slot, string name) => new BotProject().Intent("Order", intent => intent.Slot(slot, "AMAZON.Number")).Handler("Order").Root().Generate().Reports((
        "RB0021",
        $"\"{slot}\"",
        $"The slot '{slot}' of the intent 'Order' and something that is generated with it would both be called '{name}' in C#: one could not be told from the other. Rename one of them."));

    [Fact]
    public void Values_of_a_restricted_slot_type_do_not_become_one_member() => new BotProject().RestrictedType("Blood", ["A+", "A-", "B"]).Root().Generate().Reports((
        "RB0021",
        "\"A-\"",
        "The value 'A+' and the value 'A-' of the slot type 'Blood' would both be called 'A' in C#: one could not be told from the other. Rename one of them."));

    [Fact]
    public void Sub_slots_do_not_become_one_property() => new BotProject().CompositeType("Address", [("street", "AMAZON.StreetName"), ("Street", "AMAZON.StreetName"), ("clone", "AMAZON.Number"), ("address", "AMAZON.City")]).Root().Generate().Reports(
        (
            "RB0021",
            "\"Street\"",
            "The sub-slot 'street' and the sub-slot 'Street' of the slot type 'Address' would both be called 'Street' in C#: one could not be told from the other. Rename one of them."),
        (
            "RB0021",
            "\"clone\"",
            "The sub-slot 'clone' of the slot type 'Address' and something that is generated with it would both be called 'Clone' in C#: one could not be told from the other. Rename one of them."),
        (
            "RB0021",
            "\"address\"",
            "The sub-slot 'address' of the slot type 'Address' and something that is generated with it would both be called 'Address' in C#: one could not be told from the other. Rename one of them."));

    [Fact]
    public void A_slot_type_is_not_called_like_a_type_of_the_project() => new BotProject().RestrictedType("Size", ["Small"]).Root().Code("/// <summary>Mine.</summary>\npublic enum Size;").Generate().Reports((
        "RB0021",
        "\"Size\"",
        "The slot type 'Size' and the type 'Desk.Size' of the project would both be called 'Size' in C#: one could not be told from the other. Rename one of them."));

    [Fact]
    public void Two_slot_types_do_not_become_one_type() => new BotProject().RestrictedType("Size", ["Small"]).RestrictedType("SizeFormat", ["Wide"]).Root().Generate().Reports((
        "RB0021",
        "\"SizeFormat\"",
        "The slot type 'Size' and the slot type 'SizeFormat' would both be called 'SizeFormat' in C#: one could not be told from the other. Rename one of them."));

    [Fact]
    public void Slots_may_be_called_like_the_types_they_have() => new BotProject().RestrictedType("Size", ["Small"])
        .Intent("Order", intent => intent.Slot("Size", "Size").Slot("DateOnly", "AMAZON.Date").Slot("Sizes", "Size", isMultiple: true).Slot("class", "Size").Slot("2nd", "AMAZON.Number").Slot("Order", "AMAZON.Time"))
        .Handler("Order").Root().Generate().Compiles();

    [Fact]
    public void Only_required_slots_that_have_a_priority_are_asked_for_in_their_order()
    {
        var project = new BotProject()
            .Intent("Order", intent => intent.Slot("Third", "AMAZON.Date").Slot("Never", "AMAZON.Date", isRequired: false).Slot("First", "AMAZON.Date").With(json =>
            {
                json["slotPriorities"]![0]!["priority"] = 9;
                json["slotPriorities"]![2]!["priority"] = 0;
            }))
            .Handler("Order").Root();

        Assert.Equal("First,Third", project.Value("string.Join(',', Order.Slots.InOrder)"));
    }

    private static BotProject Declaring(string property) => new BotProject()
        .RestrictedType("Size", ["Small"])
        .CompositeType("Address", [("street", "AMAZON.StreetName")])
        .Intent("Order", intent => intent.Slot("Count", "AMAZON.Number").Slot("Sizes", "Size", isMultiple: true).Slot("Size", "Size").Slot("Where", "Address"))
        .Handler("Order")
        .Root()
        .Code($$"""
            public sealed partial class Order
            {
                /// <summary>The slots.</summary>
                public sealed partial class Slots
                {
                    /// <summary>Chosen.</summary>
                    public partial {{property}} { get; }
                }
            }
            """);
}
