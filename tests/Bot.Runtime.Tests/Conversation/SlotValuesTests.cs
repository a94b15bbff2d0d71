using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Tests.Calls;

namespace Bot.Runtime.Tests.Conversation;

public sealed class SlotValuesTests
{
    private static readonly SlotReference<string?> Street = SlotReference.Text("Street");
    private static readonly SlotReference<long?> House = SlotReference.Value("House", SlotFormats.WholeNumber);

    private static readonly SlotReference<Address?> Home = SlotReference.Composite("Home", Address.Read, Address.Write);

    [Fact]
    public void A_slot_that_is_missing_empty_or_without_a_value_is_not_filled()
    {
        var values = Values(("Null", null), ("NoValue", new() { Shape = SlotShape.Scalar }), ("Unresolved", Scalar(null, "ten", "10:00", "22:00")), ("Blank", Scalar("", "")));

        Assert.All(["Missing", "Null", "NoValue", "Unresolved", "Blank"], name => Assert.False(values.IsFilled(new(name)), name));
        Assert.All(["Missing", "Null", "NoValue", "Unresolved", "Blank"], name => Assert.Null(values.Get(SlotReference.Text(name))));
    }

    [Fact]
    public void A_list_is_filled_by_one_value_and_a_composite_by_one_part()
    {
        var values = Values(
            ("List", List(Heard.Scalar("cheese"), Heard.Scalar("ham"))),
            ("EmptyList", List()),
            ("UnresolvedList", List(Scalar(null, "chese"))),
            ("Composite", Composite(("Street", Heard.Scalar("High Street")), ("House", null))),
            ("EmptyComposite", Composite(("Street", null), ("House", null))));

        Assert.True(values.IsFilled(new("List")));
        Assert.True(values.IsFilled(new("Composite")));
        Assert.All(["EmptyList", "UnresolvedList", "EmptyComposite"], name => Assert.False(values.IsFilled(new(name)), name));
        Assert.True(values.HasEmptyPart(new("Composite")));
        Assert.False(values.HasEmptyPart(new("List")));
    }

    [Fact]
    public void The_shape_is_seen_where_an_old_event_does_not_name_it()
    {
        var values = Values(("List", new() { Values = [Heard.Scalar("ham")] }), ("Composite", new() { SubSlots = new() { ["Street"] = Heard.Scalar("High Street") } }));

        Assert.True(values.IsFilled(new("List")));
        Assert.True(values.IsFilled(new("Composite")));
        Assert.Equal(["ham"], values.Get(SlotReference.Values("List", SlotFormats.Text)));
    }

    [Fact]
    public void A_list_leaves_out_what_is_no_value_and_takes_a_scalar_for_one()
    {
        var numbers = SlotReference.Values("Numbers", SlotFormats.WholeNumber);

        Assert.Equal([1, 3], Values(("Numbers", List(Heard.Scalar("1"), Heard.Scalar("two"), Scalar(null, "?"), Heard.Scalar("3")))).Get(numbers));
        Assert.Equal([7], Values(("Numbers", Heard.Scalar("7"))).Get(numbers));
        Assert.Empty(Values(("Numbers", null)).Get(numbers));
        Assert.Empty(Values().Get(numbers));
    }

    [Fact]
    public void An_empty_list_empties_the_slot()
    {
        var numbers = SlotReference.Values("Numbers", SlotFormats.WholeNumber);
        var values = Values(("Numbers", Heard.Scalar("7")));

        values.Set(numbers, []);

        Assert.Null(values.ToLex()["Numbers"]);
    }

    [Fact]
    public void A_composite_is_read_and_written_by_its_parts()
    {
        var values = Values(("Home", Composite(("Street", Heard.Scalar("High Street")), ("House", Heard.Scalar("12")))));
        Assert.Equal(new Address("High Street", 12), values.Get(Home));

        values.Set(Home, new("Low Street", null));
        Assert.Equal(new Address("Low Street", null), values.Get(Home));
        Assert.Equal(SlotShape.Composite, values.ToLex()["Home"]!.Shape);

        values.Set(Home, null);
        Assert.Null(values.Get(Home));
        Assert.Null(Values(("Home", Composite(("Street", null), ("House", null)))).Get(Home));
    }

    [Fact]
    public void One_part_can_be_emptied_and_the_others_stay()
    {
        var values = Values(("Home", Composite(("Street", Heard.Scalar("High Street")), ("House", Heard.Scalar("12")))), ("Other", null));

        values.Clear(Home, House);
        values.Clear(new("Other"), House);

        Assert.Equal(new Address("High Street", null), values.Get(Home));
        Assert.Null(values.ToLex()["Other"]);
    }

    [Fact]
    public void An_answer_tells_what_was_said_and_what_it_could_be()
    {
        var values = Values(("Time", Scalar(null, "ten o'clock", "10:00", "22:00")), ("Size", Scalar("Large", "big", "Large")), ("Word", new() { Value = new() { OriginalValue = "huh" } }), ("Empty", null));

        var time = values.Answer(new("Time"))!;
        Assert.True(time.IsAmbiguous);
        Assert.Equal(("ten o'clock", null), (time.Original, time.Interpreted));
        Assert.Equal(["10:00", "22:00"], time.Candidates);

        var size = values.Answer(new("Size"))!;
        Assert.False(size.IsAmbiguous);
        Assert.Equal(("big", "Large"), (size.Original, size.Interpreted));

        Assert.False(values.Answer(new("Word"))!.IsAmbiguous);
        Assert.Empty(values.Answer(new("Word"))!.Candidates);
        Assert.Null(values.Answer(new("Empty")));
    }

    private static SlotValues Values(params (string Name, LexV2Slot? Slot)[] slots) => new(slots.ToDictionary(slot => slot.Name, slot => slot.Slot));

    private static LexV2Slot Scalar(string? interpreted, string original, params string[] resolved) =>
        new() { Shape = SlotShape.Scalar, Value = new() { OriginalValue = original, InterpretedValue = interpreted, ResolvedValues = [.. resolved] } };

    private static LexV2Slot List(params LexV2Slot[] values) => new() { Shape = SlotShape.List, Value = new() { OriginalValue = "cheese and ham" }, Values = [.. values] };

    private static LexV2Slot Composite(params (string Name, LexV2Slot? Slot)[] parts) =>
        new() { Shape = SlotShape.Composite, SubSlots = parts.ToDictionary(part => part.Name, part => part.Slot) };

    private sealed record Address(string? Street, long? House)
    {
        public static Address Read(SlotValues values) => new(values.Get(SlotValuesTests.Street), values.Get(SlotValuesTests.House));

        public static void Write(Address address, SlotValues values)
        {
            values.Set(SlotValuesTests.Street, address.Street);
            values.Set(SlotValuesTests.House, address.House);
        }
    }
}
