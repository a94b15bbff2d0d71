using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace TicketDesk;

/// <summary>What a caller hears when the bot cannot go on: a sentence, and a person.</summary>
public sealed class Apologies : IFailureAnswers
{
    /// <inheritdoc />
    public Reply Answer(Turn turn, Exception failure)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.TransferToPerson("Error", ApologyMessages.SomethingWentWrong);
    }

    /// <inheritdoc />
    public Reply TriesUsedUp(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.TransferToPerson("NotUnderstood", ApologyMessages.NotUnderstood);
    }
}
