using Bot.Runtime.Conversation;

namespace Bot.Runtime.Tests.Calls;

/// <summary>An order: its number and its size.</summary>
internal sealed class OrderSlots(SlotValues values) : ISlots<OrderSlots>
{
    public static SlotReference<string?> NumberSlot { get; } = SlotReference.Text("Number");

    public static SlotReference<string?> SizeSlot { get; } = SlotReference.Text("Size");

    public static IReadOnlyList<SlotReference> InOrder => [NumberSlot, SizeSlot];

    public string? Number { get; } = values.Get(NumberSlot);

    public string? Size { get; } = values.Get(SizeSlot);

    public static OrderSlots Read(SlotValues values) => new(values);
}
