using System.Globalization;
using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Finding;

/// <summary>Which groups make an account privileged: those of Active Directory itself (MS-DTYP §2.4.2.4) and those that are configured.</summary>
/// <remarks>
/// tokenGroups (MS-ADTS §3.1.1.4.5.19) holds the SIDs of all groups, nested and primary, and comes only for the base of a search. A forest's
/// own groups have the SID of its root domain, which may be another than the account's: so only the last number counts, in any domain.
/// </remarks>
internal sealed class PrivilegedGroups
{
    private const string TokenGroups = "tokenGroups";
    private const string PrimaryGroup = "primaryGroupID";
    private const string DomainPrefix = "S-1-5-21-";

    /// <summary>
    /// Enterprise Read-only Domain Controllers, Domain Admins, Domain Controllers, Schema Admins, Enterprise Admins, Group Policy Creator
    /// Owners, Read-only Domain Controllers, Protected Users, Key Admins, Enterprise Key Admins.
    /// </summary>
    private static readonly HashSet<string> DomainGroups = ["498", "512", "516", "518", "519", "520", "521", "525", "526", "527"];

    /// <summary>The built-in Administrator and krbtgt, which are privileged without any group.</summary>
    private static readonly HashSet<string> DomainUsers = ["500", "502"];

    /// <summary>Administrators, Account Operators, Server Operators, Print Operators, Backup Operators, Replicator.</summary>
    private static readonly HashSet<string> BuiltInGroups =
        ["S-1-5-32-544", "S-1-5-32-548", "S-1-5-32-549", "S-1-5-32-550", "S-1-5-32-551", "S-1-5-32-552"];

    private readonly HashSet<string> _configured;

    /// <summary>Takes the list.</summary>
    /// <exception cref="ArgumentException">A configured group is no SID.</exception>
    public PrivilegedGroups(IReadOnlyList<string> configured)
    {
        foreach (var sid in configured)
        {
            if (!SecurityIdentifier.IsValid(sid))
                throw new ArgumentException($"'{sid}' is no SID of a privileged group: write it like S-1-5-21-1004336348-1177238915-682003330-1201.", nameof(configured));
        }

        _configured = new(configured, StringComparer.Ordinal);
    }

    /// <summary>The attributes that <see cref="Judge"/> needs.</summary>
    public static IReadOnlyList<string> Attributes { get; } = [TokenGroups, PrimaryGroup];

    /// <summary>
    /// Whether the account is privileged. Groups that did not come, came in part or are no SIDs cannot be told from privileged ones.
    /// </summary>
    /// <param name="entry">The account's entry, read as the base of a search.</param>
    /// <param name="sid">The account's own SID.</param>
    public AccountProtection Judge(LdapEntry entry, string sid)
    {
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var octets in entry.GetValues(TokenGroups))
        {
            if (SecurityIdentifier.ToText(octets.Span) is not { } group)
                return AccountProtection.GroupsUnreadable;
            groups.Add(group);
        }

        if (groups.Count == 0 || entry.GetInteger(PrimaryGroup) is not { } primary)
            return AccountProtection.GroupsUnreadable;
        groups.Add(string.Create(CultureInfo.InvariantCulture, $"{sid[..(sid.LastIndexOf('-') + 1)]}{primary}"));
        return IsUnder(sid, DomainUsers) || groups.Any(IsPrivileged) ? AccountProtection.Privileged : AccountProtection.None;
    }

    private bool IsPrivileged(string group) => BuiltInGroups.Contains(group) || _configured.Contains(group) || IsUnder(group, DomainGroups);

    private static bool IsUnder(string sid, HashSet<string> numbers) =>
        sid.StartsWith(DomainPrefix, StringComparison.Ordinal) && numbers.Contains(sid[(sid.LastIndexOf('-') + 1)..]);
}
