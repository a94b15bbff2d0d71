using Bot.Runtime.Conversation;

namespace Bot.Runtime.Routing;

/// <summary>What answers the hooks of one intent. Derive from <see cref="IntentHandler{TSlots}"/>.</summary>
public abstract class IntentHandler
{
    private protected IntentHandler()
    {
    }

    /// <summary>Answers one turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancel">Cancelled while there is still time to say sorry.</param>
    /// <returns>The reply.</returns>
    public abstract ValueTask<Reply> AnswerAsync(Turn turn, CancellationToken cancel);

    /// <summary>Whether the definition asks for a confirmation when all slots are filled.</summary>
    internal abstract bool AsksConfirmation { get; }

    /// <summary>The slot that Lex asks for when a reply delegates.</summary>
    /// <param name="turn">The turn, with its slots as the reply leaves them.</param>
    /// <returns>The slot; null when all are filled.</returns>
    internal abstract SlotReference? NextSlot(Turn turn);

    /// <summary>The intent's typed slots, as they are now.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>The slots.</returns>
    internal abstract object ReadSlots(Turn turn);
}
