using Bot.Runtime.Conversation;
using Bot.Runtime.Lex;
using Bot.Runtime.Routing;

namespace TicketDesk;

/// <summary>Hands the caller to a person.</summary>
[Intent("SpeakToAgent")]
public sealed partial class SpeakToAgent : ImmediateHandler
{
    /// <inheritdoc />
    protected override Reply Answer(Turn turn) => turn.TransferToPerson(turn.Session.TransferReason ?? "CallerAsked", Messages.PuttingThrough, IntentState.Fulfilled);
}
