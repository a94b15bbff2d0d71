using System.Globalization;
using System.Text;
using Bot.Simulator.Directory.Entries;
using Bot.Simulator.Directory.Protocol;

namespace Bot.Simulator.Directory.Operations;

/// <summary>Answers a search: entries, then references to the parts of the forest that are elsewhere, then the result.</summary>
internal sealed class SearchHandler(DemoDomain domain, TimeProvider clock)
{
    private static readonly DistinguishedName Base = DistinguishedName.Parse(DemoDomain.BaseDn)!;

    private readonly FilterEvaluator _filters = new(DemoDomain.SchemaDn);

    /// <summary>The messages to send, the last of them SearchResultDone.</summary>
    public List<byte[]> Run(LdapMessage message, SearchRequest search, bool isBound)
    {
        var answers = new List<byte[]>();
        var result = Run(message, search, isBound, answers);
        answers.Add(LdapResponses.Result(message.Id, LdapResponses.SearchDone, result));
        return answers;
    }

    private LdapResult Run(LdapMessage message, SearchRequest search, bool isBound, List<byte[]> answers)
    {
        if (search.BaseDn.Length == 0 && search.Scope == SearchScope.Base)
        {
            var attributes = RootDse.Attributes(clock)
                .Where(attribute => Wants(search, attribute.Name))
                .Select(attribute => Shown(search, attribute));
            answers.Add(LdapResponses.Entry(message.Id, "", attributes));
            return LdapResult.Success;
        }

        if (!isBound)
            return AdErrors.NotBound;
        if (DistinguishedName.Parse(search.BaseDn) is not { } baseDn)
            return AdErrors.BadName(search.BaseDn);
        if (domain.Find(baseDn) is null)
            return Missing(baseDn);
        var found = domain.Entries.Where(entry => IsInScope(entry.Dn, baseDn, search.Scope) && _filters.Matches(search.Filter, entry)).ToList();
        var limit = search.SizeLimit == 0 ? int.MaxValue : search.SizeLimit;
        answers.AddRange(found.Take(limit).Select(entry => LdapResponses.Entry(message.Id, entry.Dn.ToString(), Attributes(search, entry))));
        if (found.Count > limit)
            return AdErrors.SizeLimitExceeded;
        if (message.Controls.All(control => control.Oid != RootDse.DomainScope))
            answers.AddRange(References(baseDn, search.Scope).Select(url => LdapResponses.Reference(message.Id, url)));
        return LdapResult.Success;
    }

    /// <summary>Not here: under the domain it does not exist, elsewhere another server may know it.</summary>
    internal static LdapResult NotFound(DemoDomain domain, DistinguishedName dn)
    {
        if (dn.Depth == 0)
            return AdErrors.NoObject("");
        if (!dn.IsWithin(Base))
            return AdErrors.Elsewhere(HostOf(dn), dn.ToString());
        var ancestor = dn;
        while (domain.Find(ancestor) is null)
            ancestor = ancestor.Parent;
        return AdErrors.NoObject(ancestor.ToString());
    }

    private LdapResult Missing(DistinguishedName dn) => NotFound(domain, dn);

    private static string HostOf(DistinguishedName dn)
    {
        var components = dn.ToString().Split(',')
            .Where(rdn => rdn.StartsWith("DC=", StringComparison.OrdinalIgnoreCase))
            .Select(rdn => rdn[3..].ToLowerInvariant());
        return string.Join('.', components) is { Length: > 0 } host ? host : DemoDomain.DnsName;
    }

    private static bool IsInScope(DistinguishedName dn, DistinguishedName baseDn, SearchScope scope) => scope switch
    {
        SearchScope.Base => dn.Equals(baseDn),
        SearchScope.OneLevel => dn.Depth == baseDn.Depth + 1 && dn.IsWithin(baseDn),
        _ => dn.IsWithin(baseDn),
    };

    // The naming contexts below the domain are no part of it: whoever searches the whole domain is told where they are.
    private static string[] References(DistinguishedName baseDn, SearchScope scope)
    {
        if (scope == SearchScope.Base || !baseDn.Equals(Base))
            return [];
        var suffix = scope == SearchScope.OneLevel ? "??base" : "";
        return
        [
            $"ldaps://ForestDnsZones.{DemoDomain.DnsName}/DC=ForestDnsZones,{DemoDomain.BaseDn}{suffix}",
            $"ldaps://DomainDnsZones.{DemoDomain.DnsName}/DC=DomainDnsZones,{DemoDomain.BaseDn}{suffix}",
            $"ldaps://{DemoDomain.DnsName}/{DemoDomain.ConfigurationDn}{suffix}",
        ];
    }

    private IEnumerable<(string Name, IReadOnlyList<byte[]> Values)> Attributes(SearchRequest search, DirectoryEntry entry) =>
        entry.Attributes.Where(attribute => Wants(search, attribute.Name))
            .Concat(Constructed(search, entry))
            .Select(attribute => Shown(search, attribute));

    // Only for who asks by name. msDS-ResultantPSO has no value here: no fine-grained policy applies to anybody.
    private IEnumerable<(string Name, IReadOnlyList<byte[]> Values)> Constructed(SearchRequest search, DirectoryEntry entry)
    {
        if (domain.FindAccount(entry) is not { } account)
            return [];
        List<(string Name, IReadOnlyList<byte[]> Values)> all =
        [
            ("msDS-User-Account-Control-Computed", [Number(account.ControlComputed)]),
            ("msDS-KeyVersionNumber", [Number(account.KeyVersion)]),
        ];
        if (account.MobileChangedAt is { } changed)
            all.Add(("msDS-ReplAttributeMetaData", [AttributeStamp.Xml("mobile", 1, changed, entry.Number("uSNChanged"))]));
        // The base of a search alone has its groups worked out (MS-ADTS 3.1.1.4.5.19).
        if (search.Scope == SearchScope.Base)
            all.Add(("tokenGroups", domain.GroupsOf(entry)));
        return all.Where(attribute => search.Attributes.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase));
    }

    private static byte[] Number(long number) => Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));

    // "1.1" alone is nobody's name, so that it selects nothing (RFC 4511 §4.5.1.8).
    private static bool Wants(SearchRequest search, string attribute) =>
        search.Attributes.Count == 0 || search.Attributes.Contains("*") ||
        search.Attributes.Contains(attribute, StringComparer.OrdinalIgnoreCase);

    private static (string Name, IReadOnlyList<byte[]> Values) Shown(
        SearchRequest search, (string Name, IReadOnlyList<byte[]> Values) attribute) =>
        search.TypesOnly ? (attribute.Name, []) : attribute;
}
