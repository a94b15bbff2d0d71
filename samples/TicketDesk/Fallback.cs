using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace TicketDesk;

/// <summary>Answers what nobody understood: once with a hint, then with a person.</summary>
[Intent("FallbackIntent")]
public sealed partial class Fallback : ImmediateHandler
{
    /// <inheritdoc />
    protected override Reply Answer(Turn turn) => turn.NotUnderstood(Messages.DidNotCatch);
}
