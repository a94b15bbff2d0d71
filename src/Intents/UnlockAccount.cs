using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Intents.Verification;

namespace Intents;

/// <summary>Unlocks the caller's account; the password stays as it is.</summary>
/// <param name="accounts">The directory.</param>
[Intent("UnlockAccount")]
[Filters(typeof(CallerVerification))]
public sealed partial class UnlockAccount(IAccounts accounts) : IntentHandler<UnlockAccount.Slots>
{
    /// <inheritdoc />
    protected override async ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel)
    {
        var account = turn.Get(CallerVerification.Caller);
        await accounts.UnlockAsync(account, cancel).ConfigureAwait(false);
        turn.Log.Info("account.unlocked", "The account was unlocked.", ("account", account.ObjectSid), ("wasLockedOut", account.IsLockedOut));
        return turn.Done(Messages.Unlocked);
    }
}
