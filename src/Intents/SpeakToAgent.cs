using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;

namespace Intents;

/// <summary>Hands the caller to a person, because they asked or because the definition gave up on a question.</summary>
[Intent("SpeakToAgent")]
public sealed class SpeakToAgent : IntentHandler<NoSlots>
{
    /// <inheritdoc />
    protected override ValueTask<Reply> OnDialogAsync(Turn<NoSlots> turn, CancellationToken cancel) => OnFulfillmentAsync(turn, cancel);

    /// <inheritdoc />
    protected override ValueTask<Reply> OnFulfillmentAsync(Turn<NoSlots> turn, CancellationToken cancel)
    {
        // The definition sets the reason when a slot's retries are used up, and has said so.
        var reason = turn.Session.TransferReason;
        return new(turn.TransferToPerson(reason ?? TransferReasons.CallerAsked, reason is null ? Messages.OfCourse : Messages.PuttingThrough, IntentState.Fulfilled));
    }
}
