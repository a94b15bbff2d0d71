using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;

namespace Intents;

/// <summary>What a caller hears when the directory, or anything else, fails: the truth in a sentence, and a person.</summary>
public sealed class CallerApologies : IFailureAnswers
{
    /// <inheritdoc />
    public Reply Answer(Turn turn, Exception failure)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return failure switch
        {
            DirectoryException directory => Answer(turn, directory.Failure),
            OperationCanceledException => turn.TransferToPerson(TransferReasons.Error, Messages.TooSlow),
            _ => turn.TransferToPerson(TransferReasons.Error, Messages.SomethingWentWrong),
        };
    }

    /// <inheritdoc />
    public Reply TriesUsedUp(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.TransferToPerson(TransferReasons.NotUnderstood, Messages.NotUnderstood);
    }

    private static Reply Answer(Turn turn, DirectoryFailure failure) => failure switch
    {
        DirectoryFailure.PasswordRefusedByPolicy or DirectoryFailure.AccessDenied or DirectoryFailure.AccountGone or DirectoryFailure.Refused =>
            turn.TransferToPerson(TransferReasons.ResetRefused, Messages.Refused),
        DirectoryFailure.MoreThanOneMatch => turn.TransferToPerson(TransferReasons.NotVerified, Messages.CouldNotVerify),
        DirectoryFailure.OutcomeUnknown => turn.TransferToPerson(TransferReasons.Error, Messages.OutcomeUnknown),
        _ => turn.TransferToPerson(TransferReasons.DirectoryUnavailable, Messages.DirectoryUnavailable),
    };
}
