namespace ActiveDirectory.Accounts;

/// <summary>Why a service desk on the telephone keeps its hands off an account, whoever calls.</summary>
public enum AccountProtection
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>A privileged group holds the account, directly, by way of other groups, or as its primary group.</summary>
    Privileged,

    /// <summary>The account's groups could not be read, so that nobody knows whether it is privileged: taken for privileged.</summary>
    GroupsUnreadable,

    /// <summary>The account is a service's: it has a service principal name, or is no person's.</summary>
    Service,

    /// <summary>The entry is not under the base DN.</summary>
    OutsideBase,
}
