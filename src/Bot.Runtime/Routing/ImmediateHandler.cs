using Bot.Runtime.Conversation;

namespace Bot.Runtime.Routing;

/// <summary>Answers an intent that asks the caller for nothing: the answer is the same, whichever of its hooks is called.</summary>
public abstract class ImmediateHandler : IntentHandler<NoSlots>
{
    /// <inheritdoc />
    protected sealed override ValueTask<Reply> OnDialogAsync(Turn<NoSlots> turn, CancellationToken cancel) => new(Answer(turn));

    /// <inheritdoc />
    protected sealed override ValueTask<Reply> OnFulfillmentAsync(Turn<NoSlots> turn, CancellationToken cancel) => new(Answer(turn));

    /// <summary>Answers.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>The reply.</returns>
    protected abstract Reply Answer(Turn turn);
}
