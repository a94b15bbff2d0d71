using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;

namespace Intents;

/// <summary>Hands the caller to a person, because they asked or because the definition gave up on a question.</summary>
[Intent("SpeakToAgent")]
public sealed partial class SpeakToAgent : ImmediateHandler
{
    /// <inheritdoc />
    protected override Reply Answer(Turn turn)
    {
        // The definition sets the reason when a slot's retries are used up, and has said so.
        var reason = turn.Session.TransferReason;
        return turn.TransferToPerson(
            reason ?? TransferReasons.CallerAsked,
            reason is null ? Messages.OfCourse : Messages.PuttingThrough,
            IntentState.Fulfilled);
    }
}
