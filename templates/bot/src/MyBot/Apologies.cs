using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace MyBot;

/// <summary>What a caller hears when a handler fails: a sentence, and a person. The failure is in the log by then.</summary>
public sealed class Apologies : IFailureAnswers
{
    /// <inheritdoc />
    public Reply Answer(Turn turn, Exception failure) =>
        turn.TransferToPerson(TransferReasons.Error, failure is OperationCanceledException ? ApologyMessages.TooSlow : ApologyMessages.SomethingWentWrong);
}
