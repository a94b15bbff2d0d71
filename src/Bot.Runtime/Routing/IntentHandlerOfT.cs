using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Routing;

/// <summary>Answers the hooks of one intent. Handlers are made once and serve every call: they hold no state of a conversation.</summary>
/// <typeparam name="TSlots">The intent's slots; <see cref="NoSlots"/> when it has none.</typeparam>
public abstract class IntentHandler<TSlots> : IntentHandler
    where TSlots : ISlots<TSlots>
{
    /// <inheritdoc />
    public sealed override ValueTask<Reply> AnswerAsync(Turn turn, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var typed = new Turn<TSlots>(turn);
        return turn.Hook is InvocationSource.FulfillmentCodeHook
            ? OnFulfillmentAsync(typed, cancel)
            : OnDialogAsync(typed, cancel);
    }

    internal sealed override bool AsksConfirmation => TSlots.AsksConfirmation;

    internal sealed override SlotReference? NextSlot(Turn turn)
    {
        // A composite slot is proposed as long as its expression asks for more of it.
        if (turn.ProposedSlot is { } proposed && (!turn.Values.IsFilled(proposed) || turn.Values.HasEmptyPart(proposed)))
            return proposed;
        foreach (var slot in TSlots.InOrder)
        {
            if (!turn.Values.IsFilled(slot))
                return slot;
        }
        return null;
    }

    internal sealed override object ReadSlots(Turn turn) => TSlots.Read(turn.Values);

    /// <summary>The dialog hook: after the initial response, after each answer, around the confirmation. Delegates unless overridden.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="cancel">Cancelled while there is still time to say sorry.</param>
    /// <returns>The reply.</returns>
    protected virtual ValueTask<Reply> OnDialogAsync(Turn<TSlots> turn, CancellationToken cancel) => new(turn.Delegate());

    /// <summary>The fulfillment hook: everything is known, and confirmed if the intent asks for that. Delegates unless overridden.</summary>
    /// <inheritdoc cref="OnDialogAsync" />
    protected virtual ValueTask<Reply> OnFulfillmentAsync(Turn<TSlots> turn, CancellationToken cancel) => new(turn.Delegate());
}
