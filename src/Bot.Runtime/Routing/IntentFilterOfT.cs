using Bot.Runtime.Conversation;

namespace Bot.Runtime.Routing;

/// <summary>A filter that reads slots which all the intents it wraps have.</summary>
/// <typeparam name="TSlots">An interface marked <see cref="SharedSlotsAttribute"/>, which names those intents.</typeparam>
public abstract class IntentFilter<TSlots> : IntentFilter
    where TSlots : class
{
    /// <inheritdoc />
    protected sealed override ValueTask<Reply> OnDialogAsync(Turn turn, IntentHandler next, CancellationToken cancel) =>
        OnDialogAsync(turn, Slots(turn, next), next, cancel);

    /// <inheritdoc />
    protected sealed override ValueTask<Reply> OnFulfillmentAsync(Turn turn, IntentHandler next, CancellationToken cancel) =>
        OnFulfillmentAsync(turn, Slots(turn, next), next, cancel);

    /// <summary>Wraps the dialog hook. Hands the turn on unless overridden.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="slots">Its slots as Lex sent them.</param>
    /// <param name="next">The handler, or the next filter around it.</param>
    /// <param name="cancel">Cancelled while there is still time to say sorry.</param>
    /// <returns>The reply.</returns>
    protected virtual ValueTask<Reply> OnDialogAsync(Turn turn, TSlots slots, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next.AnswerAsync(turn, cancel);
    }

    /// <summary>Wraps the fulfillment hook. Hands the turn on unless overridden.</summary>
    /// <inheritdoc cref="OnDialogAsync(Turn, TSlots, IntentHandler, CancellationToken)" />
    protected virtual ValueTask<Reply> OnFulfillmentAsync(Turn turn, TSlots slots, IntentHandler next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(next);
        return next.AnswerAsync(turn, cancel);
    }

    /// <summary>The slots as they are now: what a filter filled or cleared is in them.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="next">The handler, or the next filter around it.</param>
    /// <returns>The slots.</returns>
    /// <exception cref="InvalidOperationException">The handler's intent has not these slots; with a generated router the compiler says so.</exception>
    protected static TSlots Slots(Turn turn, IntentHandler next)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(next);
        return next.ReadSlots(turn) as TSlots
            ?? throw new InvalidOperationException($"A filter that needs {typeof(TSlots).Name} wraps the intent '{turn.IntentName}', whose slots do not implement it. Name the intent in [SharedSlots] of {typeof(TSlots).Name}, or take the filter off.");
    }
}
