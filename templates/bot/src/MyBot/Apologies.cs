using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace MyBot;

/// <summary>What a caller hears when the bot cannot go on: a sentence, and a person.</summary>
public sealed class Apologies : IFailureAnswers
{
    /// <inheritdoc />
    public Reply Answer(Turn turn, Exception failure) =>
        turn.TransferToPerson(TransferReasons.Error, failure is OperationCanceledException ? ApologyMessages.TooSlow : ApologyMessages.SomethingWentWrong);

    /// <inheritdoc />
    public Reply TriesUsedUp(Turn turn) => turn.TransferToPerson(TransferReasons.NotUnderstood, ApologyMessages.NotUnderstood);
}
