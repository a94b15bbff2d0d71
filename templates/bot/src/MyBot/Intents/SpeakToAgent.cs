using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;

namespace MyBot.Intents;

/// <summary>Hands the caller to a person, because they asked, or because the definition gave up on a question.</summary>
[Intent("SpeakToAgent")]
public sealed partial class SpeakToAgent : ImmediateHandler
{
    /// <inheritdoc />
    protected override Reply Answer(Turn turn) =>
        // The definition sets the reason when a slot's retries are used up, and has said so.
        turn.Session.TransferReason is { } reason
            ? turn.TransferToPerson(reason, Messages.PuttingThrough, IntentState.Fulfilled)
            : turn.TransferToPerson(TransferReasons.CallerAsked, Messages.OfCourse, IntentState.Fulfilled);
}
