using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Routing;

/// <summary>What several intents share: it answers a turn itself, or hands it on and looks at the answer. Filters are made once and hold no state of a conversation.</summary>
public abstract class IntentFilter
{
    /// <summary>Wraps both hooks; calls <see cref="OnDialogAsync"/> or <see cref="OnFulfillmentAsync"/> unless overridden.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="next">The handler, or the next filter around it.</param>
    /// <param name="cancel">Cancelled while there is still time to say sorry.</param>
    /// <returns>The reply.</returns>
    public virtual ValueTask<Reply> AnswerAsync(Turn turn, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Hook is InvocationSource.FulfillmentCodeHook ? OnFulfillmentAsync(turn, next, cancel) : OnDialogAsync(turn, next, cancel);
    }

    /// <summary>Wraps the dialog hook. Hands the turn on unless overridden.</summary>
    /// <inheritdoc cref="AnswerAsync" />
    protected virtual ValueTask<Reply> OnDialogAsync(Turn turn, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next.AnswerAsync(turn, cancel);
    }

    /// <summary>Wraps the fulfillment hook. Hands the turn on unless overridden.</summary>
    /// <inheritdoc cref="AnswerAsync" />
    protected virtual ValueTask<Reply> OnFulfillmentAsync(Turn turn, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next.AnswerAsync(turn, cancel);
    }
}
