namespace ActiveDirectory.Accounts;

/// <summary>A person's account as it was when it was found. Its ToString shows the SID and nothing that a caller is asked for.</summary>
public sealed class Account
{
    /// <summary>The entry's name.</summary>
    public required string DistinguishedName { get; init; }

    /// <summary>sAMAccountName as the directory writes it.</summary>
    public required string UserId { get; init; }

    /// <summary>objectSid in the form S-1-5-21-…; it stays when the entry is renamed or moved.</summary>
    public required string ObjectSid { get; init; }

    /// <summary>The date of birth as it stands in the directory, unread; null if it is missing or blank.</summary>
    public Secret? BirthDate { get; init; }

    /// <summary>The month in which the person started, as it stands in the directory, unread; null if it is missing or blank.</summary>
    public Secret? MonthStarted { get; init; }

    /// <summary>The first phone number that is not blank, as it stands in the directory; null if there is none.</summary>
    public Secret? PhoneNumber { get; init; }

    /// <summary>Whether the account is locked out now: UF_LOCKOUT (0x10) of msDS-User-Account-Control-Computed (MS-ADTS §3.1.1.4.5.17).</summary>
    public bool IsLockedOut { get; init; }

    /// <summary>Whether the account is switched off: ADS_UF_ACCOUNT_DISABLE (0x2) of userAccountControl (MS-ADTS §2.2.16).</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether the account's last day is over: accountExpires (MS-ADA1 §2.2), as for somebody who has left.</summary>
    public bool HasExpired { get; init; }

    /// <summary>The first value of mail; null if there is none.</summary>
    public Secret? Email { get; init; }

    /// <summary>When one of the attributes that may hold the phone number was last changed, by the directory's replication metadata; null if that cannot be read.</summary>
    public DateTimeOffset? PhoneNumberChangedAt { get; init; }

    /// <summary>Whether the account is one that a service desk on the telephone keeps its hands off.</summary>
    public AccountProtection Protection { get; init; }

    /// <summary>
    /// Whether adminCount is 1 although no protected group holds the account: it was an administrator's once, and SDProp took delegated rights from it
    /// and never gave them back (MS-ADTS §3.1.1.6.1). A reset will be refused for want of rights until somebody clears that.
    /// </summary>
    public bool IsOrphanedAdministrator { get; init; }

    /// <summary>Whether ADS_UF_DONT_EXPIRE_PASSWD (0x10000) is set: the directory then does not enforce the change at the next logon.</summary>
    public bool PasswordNeverExpires { get; init; }

    /// <summary>The SID alone.</summary>
    /// <returns>For example <c>account S-1-5-21-1-2-3-1104</c>.</returns>
    public override string ToString() => $"account {ObjectSid}";
}
