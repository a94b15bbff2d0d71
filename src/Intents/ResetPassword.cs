using ActiveDirectory;
using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Intents.Auditing;
using Intents.Delivery;
using Intents.Limits;
using Intents.Recovery;
using Intents.Verification;

namespace Intents;

/// <summary>Sets a new password and texts it to the number on record; it must be changed at the next sign-in.</summary>
/// <param name="accounts">The directory.</param>
/// <param name="texts">What sends the password.</param>
/// <param name="limits">How many texts may be sent.</param>
/// <param name="notices">What tells the owner on a second way.</param>
/// <param name="time">What says whether there is time left.</param>
[Intent("ResetPassword")]
[Filters(typeof(Audit), typeof(CallerVerification))]
public sealed partial class ResetPassword(IAccounts accounts, ITextMessages texts, IAttemptLimits limits, INotices notices, TimeLeft time) : IntentHandler<ResetPassword.Slots>
{
    // A password whose text got lost is of no use to anybody: another is set and sent. Not a third: whatever is wrong is not luck.
    private const int MostPasswords = 2;

    // What a change takes at most, the look at what became of it, and a text that SNS takes at the first try.
    private static readonly TimeSpan TimeForOne = TimeSpan.FromSeconds(9);

    // As much as SNS may take for all its tries: a caller who has waited that long once does not wait for it again.
    private static readonly TimeSpan TimeForAnother = TimeSpan.FromSeconds(18);

    /// <inheritdoc />
    protected override async ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel)
    {
        var account = turn.Get(CallerVerification.Caller);
        var audit = AuditEntry.Of(turn);
        // Before anything changes: a password that cannot be sent helps nobody.
        if (PhoneNumber.Parse(account.PhoneNumber?.Reveal()) is not { } phone)
        {
            turn.Log.Warning(
                "account.noPhoneNumber",
                "The account has no number in E.164 (like +61491579455), so its password was not reset. Put one into the first attribute of AD_ATTR_PHONE.",
                ("account", account.ObjectSid));
            audit.Decide(AuditDecisions.Failed, "noPhoneNumber");
            return turn.TransferToPerson(TransferReasons.NoPhoneNumber, Messages.NoPhoneNumber);
        }
        if (!time.IsEnough(turn, TimeForOne))
        {
            audit.Decide(AuditDecisions.Failed, "noTimeLeft");
            return turn.TransferToPerson(TransferReasons.Error, ApologyMessages.NoTimeLeft);
        }

        if ((await limits.TakeTextAsync(phone, cancel).ConfigureAwait(false)).RefusedBy is { } limit)
        {
            audit.Decide(AuditDecisions.Failed, limit);
            return turn.TransferToPerson(TransferReasons.Error, Messages.TextsUsedUp);
        }

        for (var passwords = 1; ; passwords++)
        {
            var reset = await SetAsync(turn, account, isFirst: passwords == 1, cancel).ConfigureAwait(false);
            if (reset is null)
                return TextFailed(turn);
            var failure = await TextAsync(turn, account, phone, reset.Password, cancel).ConfigureAwait(false);
            if (failure is null)
                break;
            if (passwords == MostPasswords || failure is not TextMessageException { IsFinal: false } || !time.IsEnough(turn, TimeForAnother))
                return TextFailed(turn);
        }
        audit.Decide(AuditDecisions.PasswordReset);
        var reply = account.IsLockedOut ? await UnlockAsync(turn, account, cancel).ConfigureAwait(false) : turn.Done(Messages.PasswordReset);
        await notices.SendAsync(account, NoticeMessages.ResetSubject.In(turn.LocaleId).ToString(), NoticeMessages.ResetBody.In(turn.LocaleId).ToString(), cancel).ConfigureAwait(false);
        return reply;
    }

    // Null when a second password could not be set: the first one is, and nobody knows it.
    private async ValueTask<PasswordReset?> SetAsync(Turn turn, Account account, bool isFirst, CancellationToken cancel)
    {
        try
        {
            var reset = await accounts.ResetPasswordAsync(account, cancel).ConfigureAwait(false);
            var audit = AuditEntry.Of(turn);
            (audit.Server, audit.Usn) = (reset.Receipt.Server.ToString(), reset.Receipt.Usn);
            turn.Log.Info("password.reset", "The password was reset and must be changed at the next sign-in.", ("account", account.ObjectSid));
            return reset;
        }
        catch (Exception exception) when (!isFirst && exception is DirectoryException or OperationCanceledException)
        {
            turn.Log.Error("password.notSetAgain", "The text with a new password was lost, and no other password could be set: a person has to set one.", exception, ("account", account.ObjectSid));
            return null;
        }
    }

    private async ValueTask<Exception?> TextAsync(Turn turn, Account account, PhoneNumber phone, Secret password, CancellationToken cancel)
    {
        var body = new Secret(Messages.PasswordText(password.Reveal()).In(turn.LocaleId).ToString());
        try
        {
            var messageId = await texts.SendAsync(phone, body, cancel).ConfigureAwait(false);
            AuditEntry.Of(turn).MessageId = messageId;
            turn.Log.Info("password.texted", "The new password was accepted for sending.", ("account", account.ObjectSid), ("messageId", messageId), ("to", phone.Masked));
            return null;
        }
#pragma warning disable CA1031 // Whatever it was: the password is changed by now, and the caller has to hear that.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            turn.Log.Error("password.notTexted", "The password was reset, but its text message was not accepted: another one has to be set.", exception, ("account", account.ObjectSid));
            return exception;
        }
        finally
        {
            // Sent or lost: nobody needs it any more.
            body.Clear();
            password.Clear();
        }
    }

    private static Reply TextFailed(Turn turn)
    {
        AuditEntry.Of(turn).Decide(AuditDecisions.Failed, "textFailed");
        return turn.TransferToPerson(TransferReasons.TextFailed, Messages.TextFailed);
    }

    // A new password is of no use to somebody who is locked out after guessing at the old one.
    private async ValueTask<Reply> UnlockAsync(Turn turn, Account account, CancellationToken cancel)
    {
        try
        {
            await accounts.UnlockAsync(account, cancel).ConfigureAwait(false);
            turn.Log.Info("account.unlocked", "The account was locked out, and is unlocked along with its new password.", ("account", account.ObjectSid));
            return turn.Done(Messages.PasswordReset);
        }
#pragma warning disable CA1031 // Whatever it was, time running out included: what was done is said.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            turn.Log.Error("account.notUnlocked", "The password was reset and texted, but the account is still locked out.", exception, ("account", account.ObjectSid));
            AuditEntry.Of(turn).Decide(AuditDecisions.PasswordReset, "stillLocked");
            return turn.TransferToPerson(TransferReasons.ResetRefused, Messages.ResetButLocked);
        }
    }
}
