using Bot.Runtime.Conversation;

namespace Bot.Runtime.Routing;

/// <summary>The slots of an intent that has none.</summary>
public sealed class NoSlots : ISlots<NoSlots>
{
    private static readonly NoSlots Instance = new();

    private NoSlots()
    {
    }

    /// <inheritdoc />
    public static IReadOnlyList<SlotReference> InOrder => [];

    /// <inheritdoc />
    public static NoSlots Read(SlotValues values) => Instance;
}
