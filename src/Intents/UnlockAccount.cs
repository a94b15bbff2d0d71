using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Intents.Auditing;
using Intents.Delivery;
using Intents.Recovery;
using Intents.Verification;

namespace Intents;

/// <summary>Unlocks the caller's account; the password stays as it is.</summary>
/// <param name="accounts">The directory.</param>
/// <param name="notices">What tells the owner on a second way.</param>
/// <param name="time">What says whether there is time left.</param>
[Intent("UnlockAccount")]
[Filters(typeof(Audit), typeof(CallerVerification))]
public sealed partial class UnlockAccount(IAccounts accounts, INotices notices, TimeLeft time) : IntentHandler<UnlockAccount.Slots>
{
    // What a change takes at most, and looking whether it was made.
    private static readonly TimeSpan TimeForIt = TimeSpan.FromSeconds(8);

    /// <inheritdoc />
    protected override async ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel)
    {
        var account = turn.Get(CallerVerification.Caller);
        var audit = AuditEntry.Of(turn);
        if (!time.IsEnough(turn, TimeForIt))
        {
            audit.Decide(AuditDecisions.Failed, "noTimeLeft");
            return turn.TransferToPerson(TransferReasons.Error, ApologyMessages.NoTimeLeft);
        }
        var receipt = await accounts.UnlockAsync(account, cancel).ConfigureAwait(false);
        (audit.Server, audit.Usn) = (receipt.Server.ToString(), receipt.Usn);
        audit.Decide(AuditDecisions.Unlocked, account.IsLockedOut ? null : "wasNotLocked");
        turn.Log.Info("account.unlocked", "The account was unlocked.", ("account", account.ObjectSid), ("wasLockedOut", account.IsLockedOut));
        await notices.SendAsync(account, NoticeMessages.UnlockSubject.In(turn.LocaleId).ToString(), NoticeMessages.UnlockBody.In(turn.LocaleId).ToString(), cancel).ConfigureAwait(false);
        return turn.Done(Messages.Unlocked);
    }
}
