namespace ActiveDirectory.Accounts;

/// <summary>
/// A password policy: the domain's, from the attributes of the domain's head, or that of a password settings object. A reset by a service
/// desk has to meet length and complexity; history and minimum age bind it only with the policy-hints control.
/// </summary>
public sealed record PasswordPolicy
{
    /// <summary>What is assumed when the policy that holds for an account may not be read.</summary>
    public static PasswordPolicy Strict { get; } = new() { MinimumLength = 24, RequiresComplexity = true };

    /// <summary>minPwdLength: the fewest characters, counted in UTF-16 units.</summary>
    public int MinimumLength { get; init; }

    /// <summary>DOMAIN_PASSWORD_COMPLEX (0x1) of pwdProperties: three of five classes, and no part of the person's names.</summary>
    public bool RequiresComplexity { get; init; }

    /// <summary>pwdHistoryLength: how many earlier passwords a person may not take again.</summary>
    public int HistoryLength { get; init; }

    /// <summary>minPwdAge: how long a person keeps a password before changing it; it does not delay the change that a reset demands.</summary>
    public TimeSpan MinimumAge { get; init; }

    /// <summary>lockoutThreshold: how many wrong passwords lock an account; 0 for never.</summary>
    public int LockoutThreshold { get; init; }

    /// <summary>lockoutDuration: how long a lockout lasts; <see cref="TimeSpan.MaxValue"/> if until somebody ends it.</summary>
    public TimeSpan LockoutDuration { get; init; }
}
