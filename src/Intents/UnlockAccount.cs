using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Intents.Verification;

namespace Intents;

/// <summary>Unlocks the caller's account; the password stays as it is.</summary>
/// <param name="accounts">The directory.</param>
/// <param name="verification">Who is calling.</param>
[Intent("UnlockAccount")]
public sealed class UnlockAccount(IAccounts accounts, CallerVerification verification) : IntentHandler<IdentitySlots>
{
    /// <inheritdoc />
    protected override ValueTask<Reply> OnDialogAsync(Turn<IdentitySlots> turn, CancellationToken cancel) =>
        verification.CheckAnswers(turn) is { } reply ? new(reply) : OnFulfillmentAsync(turn, cancel);

    /// <inheritdoc />
    protected override async ValueTask<Reply> OnFulfillmentAsync(Turn<IdentitySlots> turn, CancellationToken cancel)
    {
        if (CallerVerification.AskForMissing(turn) is { } question)
            return question;
        if (await verification.IdentifyAsync(turn, cancel).ConfigureAwait(false) is not { } account)
            return turn.TransferToPerson(TransferReasons.NotVerified, Messages.CouldNotVerify);
        await accounts.UnlockAsync(account, cancel).ConfigureAwait(false);
        turn.Log.Info("account.unlocked", "The account was unlocked.", ("account", account.ObjectSid), ("wasLockedOut", account.IsLockedOut));
        return turn.Done(Messages.Unlocked);
    }
}
