namespace ActiveDirectory.Accounts;

/// <summary>
/// Why Active Directory refused, read from the Win32 error number in its words (MS-ERREF §2.2; for a bind the number behind "data").
/// </summary>
public enum AdReason
{
    /// <summary>The words hold no number, or one that is not in this list.</summary>
    Unknown,

    /// <summary>0x5 ERROR_ACCESS_DENIED: the bound account lacks the right on this entry.</summary>
    AccessDenied,

    /// <summary>0x1F ERROR_GEN_FAILURE: for unicodePwd, the connection is not encrypted.</summary>
    NotEncrypted,

    /// <summary>0x56 ERROR_INVALID_PASSWORD: the old password of a change (not of a reset) is wrong.</summary>
    OldPasswordWrong,

    /// <summary>0x202B ERROR_DS_REFERRAL: another domain holds the object.</summary>
    OtherDomain,

    /// <summary>0x2030 ERROR_DS_NO_SUCH_OBJECT, 0x208D ERROR_DS_OBJ_NOT_FOUND: there is no such entry.</summary>
    NoSuchObject,

    /// <summary>0x2098 ERROR_DS_INSUFF_ACCESS_RIGHTS: the bound account lacks the right on this entry.</summary>
    InsufficientRights,

    /// <summary>0x525 ERROR_NO_SUCH_USER: the name of a bind is unknown.</summary>
    NoSuchUser,

    /// <summary>0x52B ERROR_WRONG_PASSWORD: a password given as the old one is wrong.</summary>
    WrongPassword,

    /// <summary>0x52C ERROR_ILL_FORMED_PASSWORD: the password holds what a password may not hold.</summary>
    IllFormedPassword,

    /// <summary>0x52D ERROR_PASSWORD_RESTRICTION: length, complexity, history, age or a password filter.</summary>
    PasswordRestriction,

    /// <summary>0x52E ERROR_LOGON_FAILURE: the name or the password of a bind is wrong.</summary>
    BadCredentials,

    /// <summary>0x52F ERROR_ACCOUNT_RESTRICTION: the account may not log on in this way.</summary>
    AccountRestriction,

    /// <summary>0x530 ERROR_INVALID_LOGON_HOURS: the account may not log on at this hour.</summary>
    LogonHours,

    /// <summary>0x531 ERROR_INVALID_WORKSTATION: the account may not log on from here.</summary>
    Workstation,

    /// <summary>0x532 ERROR_PASSWORD_EXPIRED: the password is too old.</summary>
    PasswordExpired,

    /// <summary>0x533 ERROR_ACCOUNT_DISABLED: the account is switched off.</summary>
    AccountDisabled,

    /// <summary>0x701 ERROR_ACCOUNT_EXPIRED: the account's last day is over.</summary>
    AccountExpired,

    /// <summary>0x773 ERROR_PASSWORD_MUST_CHANGE: the password is right and must be changed first.</summary>
    PasswordMustChange,

    /// <summary>0x775 ERROR_ACCOUNT_LOCKED_OUT: too many wrong passwords.</summary>
    AccountLockedOut,

    /// <summary>0x8C3–0x8C6 NERR_PasswordCantChange, CantUse, TooRecent, TooShort: older forms of a refusal by the policy.</summary>
    PasswordPolicyOfOldForm,
}
