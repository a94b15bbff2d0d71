using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Finding;

/// <summary>Makes an account of what two questions brought: the entry as it was found, and once more as the base of a search.</summary>
internal sealed class AccountReader
{
    private const int LockedOut = 0x10;
    private const int Disabled = 0x2;
    private const int DontExpirePassword = 0x10000;
    private const string UserIdAttribute = "sAMAccountName";
    private const string Sid = "objectSid";
    private const string Control = "userAccountControl";
    private const string ControlComputed = "msDS-User-Account-Control-Computed";
    private const string Expires = "accountExpires";
    private const string AdminCount = "adminCount";
    private const string Mail = "mail";

    private readonly DirectoryOptions _options;
    private readonly TimeProvider _time;
    private readonly PrivilegedGroups _groups;
    private readonly DistinguishedName? _base;

    /// <summary>Takes the settings.</summary>
    /// <exception cref="ArgumentException">A name of an attribute is none, or a privileged group's SID is none.</exception>
    public AccountReader(DirectoryOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _groups = new PrivilegedGroups(options.PrivilegedGroups);
        _base = DistinguishedName.Parse(options.BaseDn);
        FirstAttributes =
        [
            .. new[] { UserIdAttribute, Sid, Control, ControlComputed, Expires }
                .Concat([options.BirthDateAttribute, options.MonthStartedAttribute, .. options.PhoneAttributes])
                .Select(LdapAttributeName.Checked)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        SecondAttributes = [.. PrivilegedGroups.Attributes, .. ServiceAccounts.Attributes, .. ReplicationMetadata.Attributes, AdminCount, Mail];
    }

    /// <summary>What to ask for when looking for the entry.</summary>
    public IReadOnlyList<string> FirstAttributes { get; }

    /// <summary>What to ask for with the entry as the base.</summary>
    public IReadOnlyList<string> SecondAttributes { get; }

    /// <summary>The account.</summary>
    /// <param name="found">The entry as it was found, with <see cref="FirstAttributes"/>.</param>
    /// <param name="itself">The same with <see cref="SecondAttributes"/>; null if that could not be read.</param>
    public Account Read(LdapEntry found, LdapEntry? itself)
    {
        if (found.GetString(UserIdAttribute) is not { } userId || SidOf(found) is not { } sid)
        {
            throw new DirectoryException(
                DirectoryFailure.Protocol,
                "The directory found an account and gave no sAMAccountName or objectSid for it: let the service account read both.");
        }

        var protection = Protection(found, itself, sid);
        var control = found.GetInteger(Control) ?? 0;
        return new Account
        {
            DistinguishedName = found.DistinguishedName,
            UserId = userId,
            ObjectSid = sid,
            BirthDate = Filled(found, _options.BirthDateAttribute),
            MonthStarted = Filled(found, _options.MonthStartedAttribute),
            PhoneNumber = _options.PhoneAttributes.Select(name => Filled(found, name)).FirstOrDefault(number => number is not null),
            PhoneNumberChangedAt = itself is null ? null : ReplicationMetadata.LatestChange(itself, _options.PhoneAttributes),
            Email = itself is null ? null : Filled(itself, Mail),
            IsLockedOut = ((found.GetInteger(ControlComputed) ?? 0) & LockedOut) != 0,
            IsDisabled = (control & Disabled) != 0,
            HasExpired = HasPassed(found.GetInteger(Expires)),
            PasswordNeverExpires = (control & DontExpirePassword) != 0,
            Protection = protection,
            IsOrphanedAdministrator =
                itself?.GetInteger(AdminCount) == 1 && protection is not (AccountProtection.Privileged or AccountProtection.GroupsUnreadable),
        };
    }

    /// <summary>objectSid as text, null if it did not come or is none.</summary>
    public static string? SidOf(LdapEntry entry) =>
        entry.GetValues(Sid) is [var octets, ..] ? SecurityIdentifier.ToText(octets.Span) : null;

    private AccountProtection Protection(LdapEntry found, LdapEntry? itself, string sid)
    {
        if (itself is null)
            return AccountProtection.GroupsUnreadable;
        if (_groups.Judge(itself, sid) is not AccountProtection.None and var byGroups)
            return byGroups;
        if (ServiceAccounts.IsOne(itself))
            return AccountProtection.Service;
        return _base is not null && DistinguishedName.Parse(found.DistinguishedName)?.IsWithin(_base) == true
            ? AccountProtection.None
            : AccountProtection.OutsideBase;
    }

    // A FILETIME in UTC; 0 and 2^63 - 1 stand for never (MS-ADA1, accountExpires), and so does every other one that is no date.
    private bool HasPassed(long? fileTime) =>
        fileTime is > 0 && fileTime <= DateTime.MaxValue.ToFileTimeUtc() && DateTimeOffset.FromFileTime(fileTime.Value) <= _time.GetUtcNow();

    private static Secret? Filled(LdapEntry entry, string attribute) =>
        entry.GetString(attribute) is { } text && !string.IsNullOrWhiteSpace(text) ? new Secret(text) : null;
}
