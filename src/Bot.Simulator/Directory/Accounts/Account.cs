using Bot.Simulator.Directory.Entries;

namespace Bot.Simulator.Directory.Accounts;

/// <summary>A user: its entry, its passwords, and what follows from both.</summary>
internal sealed class Account(DirectoryEntry entry, string password, DomainPolicy policy, TimeProvider clock)
{
    // userAccountControl (MS-ADTS 2.2.16).
    private const int AccountDisable = 0x2;
    private const int DontExpirePassword = 0x10000;

    // msDS-User-Account-Control-Computed (MS-ADTS 3.1.1.4.5.17).
    private const int Lockout = 0x10;
    private const int PasswordExpired = 0x800000;

    private readonly Credential _credential = new(password);

    public DirectoryEntry Entry => entry;

    public string UserId => entry.Text("sAMAccountName")!;

    public bool IsLockedOut => entry.Number("lockoutTime") is > 0 and var since &&
        (policy.LockoutDuration is not { } duration || Now - since < duration.Ticks);

    public long ControlComputed => (IsLockedOut ? Lockout : 0) | (MustChange || IsPasswordExpired ? PasswordExpired : 0);

    /// <summary>How often the password was set: msDS-KeyVersionNumber (MS-ADTS 3.1.1.4.5.16).</summary>
    public int KeyVersion { get; private set; } = 1;

    /// <summary>When the mobile was written last, for the replication metadata; null if it never was.</summary>
    public DateTimeOffset? MobileChangedAt { get; set; }

    private long Now => clock.GetUtcNow().ToFileTime();

    private bool PasswordExpires => (entry.Number("userAccountControl") & DontExpirePassword) == 0;

    private bool MustChange => PasswordExpires && entry.Number("pwdLastSet") == 0;

    private bool IsPasswordExpired => PasswordExpires && policy.MaxAge is { } age && Now - entry.Number("pwdLastSet") > age.Ticks;

    private bool IsExpired => entry.Number("accountExpires") is > 0 and var end && end <= Now;

    /// <summary>The verdict on a password, in the order in which a domain controller looks: locked accounts first, everything that an
    /// account may not tell a stranger after the password.</summary>
    public BindVerdict Judge(string password)
    {
        if (IsLockedOut)
            return BindVerdict.LockedOut;
        if (!_credential.Matches(password))
            return BindVerdict.WrongPassword;
        if ((entry.Number("userAccountControl") & AccountDisable) != 0)
            return BindVerdict.Disabled;
        if (IsExpired)
            return BindVerdict.AccountExpired;
        if (MustChange)
            return BindVerdict.MustChange;
        return IsPasswordExpired ? BindVerdict.PasswordExpired : BindVerdict.Accepted;
    }

    /// <summary>Judges, and counts what is wrong towards the lockout.</summary>
    public BindVerdict Bind(string password)
    {
        var verdict = Judge(password);
        if (verdict == BindVerdict.WrongPassword)
            CountWrongPassword();
        else if (verdict == BindVerdict.Accepted)
        {
            Unlock();
            entry.Set("lastLogon", Now);
        }

        return verdict;
    }

    /// <summary>True when the policy lets the account have this password; the history counts only when asked for.</summary>
    public bool Allows(string password, bool historyCounts) =>
        PasswordRules.Allow(policy, entry, password) && !(historyCounts && _credential.WasUsed(password, policy.HistoryLength));

    public bool HasPassword(string password) => _credential.Matches(password);

    public void SetPassword(string password)
    {
        _credential.Set(password);
        KeyVersion++;
        entry.Set("pwdLastSet", Now);
    }

    /// <summary>0 demands a change at the next logon; otherwise the password counts as set now.</summary>
    public void SetPasswordAge(bool mustChange) => entry.Set("pwdLastSet", mustChange ? 0 : Now);

    public void Disable() => entry.Set("userAccountControl", entry.Number("userAccountControl") | AccountDisable);

    public void Unlock()
    {
        entry.Set("lockoutTime", 0);
        entry.Set("badPwdCount", 0);
    }

    public void CountWrongPassword()
    {
        var isRecent = Now - entry.Number("badPasswordTime") < policy.ObservationWindow.Ticks;
        var count = (isRecent ? entry.Number("badPwdCount") : 0) + 1;
        entry.Set("badPwdCount", count);
        entry.Set("badPasswordTime", Now);
        if (policy.LockoutThreshold > 0 && count >= policy.LockoutThreshold)
            entry.Set("lockoutTime", Now);
    }
}
