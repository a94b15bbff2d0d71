using ActiveDirectory;
using ActiveDirectory.Accounts;
using Bot.Runtime.Conversation;
using Bot.Runtime.Routing;
using Intents.Delivery;
using Intents.Verification;

namespace Intents;

/// <summary>Sets a new password and texts it to the number on record; it must be changed at the next sign-in.</summary>
/// <param name="accounts">The directory.</param>
/// <param name="texts">What sends the password.</param>
[Intent("ResetPassword")]
[Filters(typeof(CallerVerification))]
public sealed partial class ResetPassword(IAccounts accounts, ITextMessages texts) : IntentHandler<ResetPassword.Slots>
{
    /// <inheritdoc />
    protected override async ValueTask<Reply> OnFulfillmentAsync(Turn<Slots> turn, CancellationToken cancel)
    {
        var account = turn.Get(CallerVerification.Caller);
        // Before anything changes: a password that cannot be sent helps nobody.
        if (PhoneNumber.Parse(account.PhoneNumber?.Reveal()) is not { } phone)
        {
            turn.Log.Warning(
                "account.noPhoneNumber",
                "The account has no number in E.164 (like +61491570006), so its password was not reset. Put one into the first attribute of AD_ATTR_PHONE.",
                ("account", account.ObjectSid));
            return turn.TransferToPerson(TransferReasons.NoPhoneNumber, Messages.NoPhoneNumber);
        }

        var (password, _) = await accounts.ResetPasswordAsync(account, cancel).ConfigureAwait(false);
        turn.Log.Info("password.reset", "The password was reset and must be changed at the next sign-in.", ("account", account.ObjectSid));
        try
        {
            var body = new Secret(Messages.PasswordText(password.Reveal()).In(turn.LocaleId).ToString());
            var messageId = await texts.SendAsync(phone, body, cancel).ConfigureAwait(false);
            turn.Log.Info("password.texted", "The new password was accepted for sending.", ("account", account.ObjectSid), ("messageId", messageId), ("to", phone.ToString()));
        }
#pragma warning disable CA1031 // Whatever it was: the password is changed by now, and the caller has to hear that.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            turn.Log.Error("password.notTexted", "The password was reset, but its text message was not accepted: a person has to set another.", exception, ("account", account.ObjectSid));
            return turn.TransferToPerson(TransferReasons.TextFailed, Messages.TextFailed);
        }
        return account.IsLockedOut ? await UnlockAsync(turn, account, cancel).ConfigureAwait(false) : turn.Done(Messages.PasswordReset);
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
            return turn.TransferToPerson(TransferReasons.ResetRefused, Messages.ResetButLocked);
        }
    }
}
