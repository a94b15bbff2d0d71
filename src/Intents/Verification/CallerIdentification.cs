using ActiveDirectory.Accounts;
using Bot.Runtime.Telemetry;
using Intents.Delivery;
using Intents.Limits;

namespace Intents.Verification;

/// <summary>Finds the account that a caller claims, compares the facts, and judges whether a service desk on the telephone may touch it at all.</summary>
/// <remarks>The same is asked, of the limits and of the directory, whatever the answers: neither words nor time tell what was wrong.</remarks>
/// <param name="accounts">The directory.</param>
/// <param name="limits">How often it may be tried.</param>
/// <param name="policy">What it takes.</param>
/// <param name="clock">What says how old a phone number is.</param>
internal sealed class CallerIdentification(IAccounts accounts, IAttemptLimits limits, VerificationPolicy policy, TimeProvider clock)
{
    /// <summary>Takes a try and compares.</summary>
    /// <param name="userId">The user ID as the caller gave it.</param>
    /// <param name="facts">What the caller said.</param>
    /// <param name="callerNumber">The number of the call.</param>
    /// <param name="log">Where an operator hears more than the caller.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<Identification> IdentifyAsync(string userId, CallerFacts facts, string? callerNumber, Log log, CancellationToken cancel)
    {
        var verdict = await limits.TakeAttemptAsync(userId, callerNumber, cancel).ConfigureAwait(false);
        if (verdict.RefusedBy is { } limit)
            log.Warning("limit.reached", "Somebody tried more often than the limit allows, and goes on without being told. 'limit' is a setting LIMIT_*.", ("limit", limit));
        var (account, isAmbiguous) = await FindAsync(userId, log, cancel).ConfigureAwait(false);
        var phone = PhoneNumber.Parse(account?.PhoneNumber?.Reveal());
        var numberMatches = PhoneNumber.Parse(callerNumber) is { } calling && calling.Equals(phone);
        var refusal = verdict.RefusedBy
            ?? (isAmbiguous ? RefusalReasons.MoreThanOneMatch : facts.Refusal(account))
            ?? Refusal(account!)
            ?? (policy.CallerNumber is CallerNumberRule.Require && !numberMatches ? RefusalReasons.CallerNumber : null)
            ?? PhoneRefusal(account!, phone);
        if (account is not null)
            Warn(account, log);
        return new(account, phone, policy.CallerNumber is CallerNumberRule.Ignore ? null : numberMatches, refusal);
    }

    /// <summary>Finds the account once more, whose owner has proved by a code who they are.</summary>
    /// <param name="userId">The user ID as the caller gave it.</param>
    /// <param name="log">Where an operator hears more than the caller.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The account; null if there is none any more, or it may no longer be touched.</returns>
    public async ValueTask<Account?> FindAgainAsync(string userId, Log log, CancellationToken cancel)
    {
        var (account, _) = await FindAsync(userId, log, cancel).ConfigureAwait(false);
        return account is not null && Refusal(account) is null ? account : null;
    }

    private async ValueTask<(Account? Account, bool IsAmbiguous)> FindAsync(string userId, Log log, CancellationToken cancel)
    {
        try
        {
            var account = await accounts.FindAsync(userId, cancel).ConfigureAwait(false);
            // Active Directory takes é for e, and two spaces for one; the limits count what was typed. What is not the name itself would be counted anew each time.
            return (account is not null && account.UserId.Equals(userId.Trim(), StringComparison.OrdinalIgnoreCase) ? account : null, false);
        }
        catch (DirectoryException exception) when (exception.Failure is DirectoryFailure.MoreThanOneMatch)
        {
            log.Error("account.ambiguous", "Several accounts answer to one user ID; the caller is refused like one whom nobody knows. The directory's words are in 'exception'.", exception);
            return (null, true);
        }
    }

    private static string? Refusal(Account account) => account switch
    {
        { Protection: AccountProtection.Privileged } => RefusalReasons.Privileged,
        { Protection: AccountProtection.GroupsUnreadable } => RefusalReasons.GroupsUnreadable,
        { Protection: AccountProtection.Service } => RefusalReasons.ServiceAccount,
        { Protection: AccountProtection.OutsideBase } => RefusalReasons.OutsideBase,
        { IsDisabled: true } => RefusalReasons.Disabled,
        { HasExpired: true } => RefusalReasons.Expired,
        _ => null,
    };

    // Whoever could write a number into the directory could be the one who calls: the owner of the old one has some days to notice.
    private string? PhoneRefusal(Account account, PhoneNumber? phone) =>
        phone is null ? (policy.RequiresCode ? RefusalReasons.NoPhoneNumber : null)
        : policy.PhoneCoolDown <= TimeSpan.Zero ? null
        : account.PhoneNumberChangedAt is not { } changed ? RefusalReasons.PhoneAgeUnknown
        : clock.GetUtcNow() - changed < policy.PhoneCoolDown ? RefusalReasons.PhoneChanged
        : null;

    private static void Warn(Account account, Log log)
    {
        if (account.IsOrphanedAdministrator)
        {
            log.Warning(
                "account.orphanedAdministrator",
                "adminCount is 1 though no protected group holds the account: SDProp took its delegated rights and a reset will be refused. Clear adminCount and let it inherit permissions again.",
                ("account", account.ObjectSid));
        }
        if (account.PasswordNeverExpires)
        {
            log.Warning(
                "account.passwordNeverExpires",
                "The account's password never expires, so the directory will not ask for a new one after a reset: the texted one stays. Clear 'Password never expires'.",
                ("account", account.ObjectSid));
        }
    }
}
