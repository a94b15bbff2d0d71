namespace Bot.Runtime.Conversation;

/// <summary>A turn whose slots are typed.</summary>
/// <typeparam name="TSlots">The intent's slots.</typeparam>
public sealed class Turn<TSlots> : Turn
    where TSlots : ISlots<TSlots>
{
    internal Turn(Turn turn)
        : base(turn) => Slots = TSlots.Read(turn.Values);

    /// <summary>The slots as Lex sent them.</summary>
    public TSlots Slots { get; }
}
