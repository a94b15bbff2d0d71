using Bot.Runtime.Conversation;

namespace Bot.Runtime.Routing;

/// <summary>A handler with a filter around it; the generated router makes them.</summary>
/// <param name="filter">The filter.</param>
/// <param name="next">What it wraps: the handler, or another filtered one.</param>
public sealed class FilteredHandler(IntentFilter filter, IntentHandler next) : IntentHandler
{
    /// <inheritdoc />
    public override ValueTask<Reply> AnswerAsync(Turn turn, CancellationToken cancel) => filter.AnswerAsync(turn, next, cancel);

    internal override bool AsksConfirmation => next.AsksConfirmation;

    internal override SlotReference? NextSlot(Turn turn) => next.NextSlot(turn);

    internal override object ReadSlots(Turn turn) => next.ReadSlots(turn);
}
