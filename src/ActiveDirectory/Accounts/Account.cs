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
    public string? BirthDate { get; init; }

    /// <summary>The month in which the person started, as it stands in the directory, unread; null if it is missing or blank.</summary>
    public string? MonthStarted { get; init; }

    /// <summary>The first phone number that is not blank, as it stands in the directory; null if there is none.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Whether the account is locked out now: UF_LOCKOUT (0x10) of msDS-User-Account-Control-Computed (MS-ADTS §3.1.1.4.5.17).</summary>
    public bool IsLockedOut { get; init; }

    /// <summary>Whether the account is switched off: ADS_UF_ACCOUNT_DISABLE (0x2) of userAccountControl (MS-ADTS §2.2.16).</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether the account's last day is over: accountExpires (MS-ADA1 §2.2), as for somebody who has left.</summary>
    public bool HasExpired { get; init; }

    /// <summary>The SID alone.</summary>
    /// <returns>For example <c>account S-1-5-21-1-2-3-1104</c>.</returns>
    public override string ToString() => $"account {ObjectSid}";
}
