using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace TicketDesk;

/// <summary>Logs how each intent ended.</summary>
public sealed class Outcomes : IntentFilter
{
    /// <inheritdoc />
    public override async ValueTask<Reply> AnswerAsync(Turn turn, IntentHandler next, CancellationToken cancel)
    {
        var reply = await base.AnswerAsync(turn, next, cancel);
        if (reply.Intent?.State is { } state)
            turn.Log.Info("intent.state", "An intent has come this far.", ("state", state.ToString()));
        return reply;
    }
}
