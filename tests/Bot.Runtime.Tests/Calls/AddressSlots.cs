using Bot.Runtime.Conversation;

namespace Bot.Runtime.Tests.Calls;

/// <summary>An address of one slot; the definition asks for its confirmation.</summary>
internal sealed class AddressSlots(SlotValues values) : ISlots<AddressSlots>
{
    public static SlotReference<string?> TownSlot { get; } = SlotReference.Text("Town");

    public static IReadOnlyList<SlotReference> InOrder => [TownSlot];

    public static bool AsksConfirmation => true;

    public string? Town { get; } = values.Get(TownSlot);

    public static AddressSlots Read(SlotValues values) => new(values);
}
