namespace Bot.Simulator.Directory;

/// <summary>What a domain controller makes of a name and a password. The numbers are those of the <c>data</c> part in its answer to a bind
/// (Win32 error codes, <see href="https://learn.microsoft.com/windows/win32/debug/system-error-codes--1300-1699-"/>).</summary>
public enum BindVerdict
{
    /// <summary>The bind succeeds.</summary>
    Accepted = 0,

    /// <summary>525: there is no such user.</summary>
    NoSuchUser = 0x525,

    /// <summary>52e: the password is wrong.</summary>
    WrongPassword = 0x52e,

    /// <summary>532: the password is right and too old.</summary>
    PasswordExpired = 0x532,

    /// <summary>533: the password is right and the account disabled.</summary>
    Disabled = 0x533,

    /// <summary>701: the password is right and the account's time is over.</summary>
    AccountExpired = 0x701,

    /// <summary>773: the password is right and must be changed before anything else.</summary>
    MustChange = 0x773,

    /// <summary>775: the account is locked; the password was not looked at.</summary>
    LockedOut = 0x775,
}
