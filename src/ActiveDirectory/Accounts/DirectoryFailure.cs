namespace ActiveDirectory.Accounts;

/// <summary>What went wrong between the bot and the directory, as far as it decides what the bot does next.</summary>
public enum DirectoryFailure
{
    /// <summary>No server could be connected to.</summary>
    Unreachable,

    /// <summary>A server's certificate is not one to be trusted, or the configured CA certificates cannot be read.</summary>
    CertificateRejected,

    /// <summary>The service account's password could not be had.</summary>
    ServicePasswordUnavailable,

    /// <summary>The service account may not log on.</summary>
    BindRefused,

    /// <summary>The service account was refused a short while ago; nothing was sent.</summary>
    BindPaused,

    /// <summary>The service account lacks a right on the account.</summary>
    AccessDenied,

    /// <summary>The directory took none of the passwords that were generated.</summary>
    PasswordRefusedByPolicy,

    /// <summary>The account has been moved, deleted or replaced since it was found.</summary>
    AccountGone,

    /// <summary>Several accounts answer to one user ID.</summary>
    MoreThanOneMatch,

    /// <summary>Every server has too much to do; nothing was changed.</summary>
    Busy,

    /// <summary>A server did not answer in time; nothing was changed, which was read back if a change was under way. It may be tried again.</summary>
    TimedOut,

    /// <summary>No answer came to a change, and reading the entry afterwards did not show whether it was made.</summary>
    OutcomeUnknown,

    /// <summary>The connection was lost twice; nothing was changed, which was read back if a change was under way. It may be tried again.</summary>
    ConnectionLost,

    /// <summary>A server answered what does not belong there.</summary>
    Protocol,

    /// <summary>A server refused for another reason, which the message gives.</summary>
    Refused,
}
