using ActiveDirectory.Accounts.Connecting;
using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Changing;

/// <summary>Reads the password policy that holds for an account: its password settings object if it has one, else the domain's policy.</summary>
internal sealed class PolicyReader(DirectorySession session, IDirectoryLog log, TimeProvider time)
{
    private const int PasswordComplex = 0x1;

    /// <summary>The domain's policy seldom changes; a password that is refused meanwhile is made anew for the strict one.</summary>
    private static readonly TimeSpan DomainPolicyAge = TimeSpan.FromMinutes(5);

    private static readonly string[] DomainAttributes =
        ["minPwdLength", "pwdProperties", "pwdHistoryLength", "minPwdAge", "lockoutThreshold", "lockoutDuration"];

    private static readonly string[] SettingsAttributes =
    [
        "msDS-MinimumPasswordLength", "msDS-PasswordComplexityEnabled", "msDS-PasswordHistoryLength",
        "msDS-MinimumPasswordAge", "msDS-LockoutThreshold", "msDS-LockoutDuration",
    ];

    private PasswordPolicy? _domain;
    private DateTimeOffset _domainReadAt;

    /// <summary>The policy for an account.</summary>
    /// <param name="settingsDn">Its msDS-ResultantPSO (MS-ADTS §3.1.1.4.5.36), null if it has none.</param>
    /// <param name="cancel">Gives up.</param>
    public ValueTask<PasswordPolicy> ReadAsync(string? settingsDn, CancellationToken cancel) =>
        settingsDn is null ? ReadDomainAsync(cancel) : ReadSettingsAsync(settingsDn, cancel);

    private async ValueTask<PasswordPolicy> ReadDomainAsync(CancellationToken cancel)
    {
        if (_domain is { } known && time.GetUtcNow() - _domainReadAt < DomainPolicyAge)
            return known;
        var facts = await session.FactsAsync(cancel).ConfigureAwait(false);
        var head = facts.DefaultNamingContext is { } dn
            ? await ReadEntryAsync(dn, DomainAttributes, cancel).ConfigureAwait(false)
            : null;
        if (head?.GetInteger("minPwdLength") is not { } length || head.GetInteger("pwdProperties") is not { } properties)
        {
            log.PolicyUnreadable("the domain's policy", PasswordPolicy.Strict);
            return PasswordPolicy.Strict;
        }

        _domainReadAt = time.GetUtcNow();
        return _domain = new PasswordPolicy
        {
            MinimumLength = Small(length),
            RequiresComplexity = (properties & PasswordComplex) != 0,
            HistoryLength = Small(head.GetInteger("pwdHistoryLength")),
            MinimumAge = Interval(head.GetInteger("minPwdAge")),
            LockoutThreshold = Small(head.GetInteger("lockoutThreshold")),
            LockoutDuration = Interval(head.GetInteger("lockoutDuration")),
        };
    }

    private async ValueTask<PasswordPolicy> ReadSettingsAsync(string dn, CancellationToken cancel)
    {
        var entry = await ReadEntryAsync(dn, SettingsAttributes, cancel).ConfigureAwait(false);
        if (entry?.GetInteger("msDS-MinimumPasswordLength") is not { } length)
        {
            log.PolicyUnreadable(dn, PasswordPolicy.Strict);
            return PasswordPolicy.Strict;
        }

        return new PasswordPolicy
        {
            MinimumLength = Small(length),
            RequiresComplexity = entry.GetBoolean("msDS-PasswordComplexityEnabled") ?? true,
            HistoryLength = Small(entry.GetInteger("msDS-PasswordHistoryLength")),
            MinimumAge = Interval(entry.GetInteger("msDS-MinimumPasswordAge")),
            LockoutThreshold = Small(entry.GetInteger("msDS-LockoutThreshold")),
            LockoutDuration = Interval(entry.GetInteger("msDS-LockoutDuration")),
        };
    }

    /// <summary>An entry by name; null if it is not there or may not be seen, which a directory answers alike.</summary>
    private async ValueTask<LdapEntry?> ReadEntryAsync(string dn, string[] attributes, CancellationToken cancel)
    {
        try
        {
            var request = new LdapSearchRequest { BaseDn = dn, Scope = LdapSearchScope.BaseObject, Attributes = attributes };
            return (await session.AskAsync("Reading the password policy", request, cancel).ConfigureAwait(false)).Entry;
        }
        catch (DirectoryException e) when (e.Failure is DirectoryFailure.AccountGone or DirectoryFailure.AccessDenied)
        {
            return null;
        }
    }

    private static int Small(long? number) => (int)Math.Clamp(number ?? 0, 0, int.MaxValue);

    /// <summary>Intervals are negative numbers of 100 ns; the smallest number stands for "for ever" (MS-ADTS, minPwdAge and lockoutDuration).</summary>
    private static TimeSpan Interval(long? ticks) => ticks switch
    {
        null => TimeSpan.Zero,
        long.MinValue => TimeSpan.MaxValue,
        { } number => TimeSpan.FromTicks(Math.Abs(number)),
    };
}
