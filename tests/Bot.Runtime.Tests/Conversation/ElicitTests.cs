using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;
using Bot.Runtime.Tests.Calls;

namespace Bot.Runtime.Tests.Conversation;

public sealed class ElicitTests
{
    private static readonly SlotReference Home = new("Home");
    private static readonly SlotReference House = new("House");

    private static readonly Heard HalfAnAddress = new("Delivery")
    {
        Shaped = new()
        {
            ["Home"] = new() { Shape = SlotShape.Composite, SubSlots = new() { ["Street"] = Heard.Scalar("High Street"), ["House"] = Heard.Scalar("none") } },
            ["Toppings"] = null,
        },
    };

    [Fact]
    public async Task A_part_of_a_composite_slot_is_asked_for_and_the_other_parts_stay()
    {
        var response = await Call(turn => turn.ElicitSubSlot(Home, House, "Which house?")).SendAsync(HalfAnAddress);

        var action = response.SessionState!.DialogAction!;
        Assert.Equal(("Home", "House"), (action.SlotToElicit, action.SubSlotToElicit!.Name));
        var parts = response.SessionState.Intent!.Slots!["Home"]!.SubSlots!;
        Assert.Equal("High Street", parts["Street"]!.Value!.InterpretedValue);
        Assert.Null(parts["House"]);
    }

    [Fact]
    public async Task Help_in_the_middle_comes_back_to_the_same_part_and_listens_in_the_same_way()
    {
        var part = Call(turn => turn.ElicitSubSlot(Home, House, "Which house?"));
        await part.SendAsync(HalfAnAddress);
        Assert.Equal("ElicitSlot Delivery.Home.House: Which house?", await part.HearAsync(new("Help")));

        var spelled = Call(turn => turn.ElicitSlot(new("Toppings"), style: SlotElicitationStyle.SpellByLetter));
        await spelled.SendAsync(HalfAnAddress);
        var back = (await spelled.SendAsync(new("Help"))).SessionState!.DialogAction!;
        Assert.Equal(("Toppings", SlotElicitationStyle.SpellByLetter), (back.SlotToElicit, back.SlotElicitationStyle!.Value));
    }

    [Fact]
    public async Task A_slot_can_be_listened_to_by_words_and_is_not_by_default()
    {
        var spelled = await Call(turn => turn.ElicitSlot(Home, "Spell it.", SlotElicitationStyle.SpellByWord)).SendAsync(HalfAnAddress);
        var plain = await Call(turn => turn.ElicitSlot(Home, "Where to?")).SendAsync(HalfAnAddress);

        Assert.Equal(SlotElicitationStyle.SpellByWord, spelled.SessionState!.DialogAction!.SlotElicitationStyle);
        Assert.Null(plain.SessionState!.DialogAction!.SlotElicitationStyle);
    }

    [Theory]
    [InlineData("Home", "ElicitSlot Delivery.Home")]
    [InlineData("Toppings", "ElicitSlot Delivery.Toppings")]
    [InlineData(null, "ElicitSlot Delivery.Toppings")]
    public async Task A_composite_slot_is_open_while_Lex_proposes_to_ask_for_the_rest_of_it(string? proposed, string expected)
    {
        var call = Call(turn => turn.Delegate());
        var half = HalfAnAddress with
        {
            Proposed = proposed,
            Shaped = new() { ["Home"] = new() { Shape = SlotShape.Composite, SubSlots = new() { ["Street"] = Heard.Scalar("High Street"), ["House"] = null } }, ["Toppings"] = null },
        };
        await call.SendAsync(half);

        Assert.Equal(expected, await call.HearAsync(new("Help")));
    }

    [Fact]
    public async Task A_list_is_not_asked_for_once_it_has_a_value_even_where_the_whole_phrase_has_none()
    {
        var call = Call(turn => turn.Delegate());
        var toppings = new LexV2Slot { Shape = SlotShape.List, Value = new() { OriginalValue = "ham" }, Values = [Heard.Scalar("ham")] };
        await call.SendAsync(new("Delivery") { Shaped = new() { ["Home"] = null, ["Toppings"] = toppings } });
        Assert.Equal("ElicitSlot Delivery.Home", await call.HearAsync(new("Help")));

        await call.SendAsync(HalfAnAddress with { Shaped = new(HalfAnAddress.Shaped) { ["Toppings"] = toppings } });
        Assert.Equal("ElicitIntent : What can I do?", await call.HearAsync(new("Help")));
    }

    private static FunctionCall Call(Func<Turn<DeliverySlots>, Reply> answer) => new(
        ("Delivery", new TestHandler<DeliverySlots>(answer)),
        ("Help", new TestHandler<NoSlots>(turn => turn.Resume() ?? turn.ElicitIntent("What can I do?"))));

    private sealed class DeliverySlots : ISlots<DeliverySlots>
    {
        public static IReadOnlyList<SlotReference> InOrder => [Home, new("Toppings")];

        public static DeliverySlots Read(SlotValues values) => new();
    }
}
