using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Connecting;

/// <summary>What a domain controller says of itself in the root DSE (MS-ADTS §3.1.1.3.2); read once a connection.</summary>
/// <param name="DnsHostName">dnsHostName: which controller this is, whatever name it was reached by; null if it did not say.</param>
/// <param name="DefaultNamingContext">The domain's head; null if it did not say.</param>
/// <param name="PolicyHintsOid">The number of the policy-hints control that it supports, the current one before the deprecated; null for none.</param>
internal sealed record ServerFacts(string? DnsHostName, string? DefaultNamingContext, string? PolicyHintsOid)
{
    /// <summary>LDAP_SERVER_POLICY_HINTS_OID (MS-ADTS §3.1.1.3.4.1.27): a reset respects the password history.</summary>
    public const string PolicyHints = "1.2.840.113556.1.4.2239";

    /// <summary>LDAP_SERVER_POLICY_HINTS_DEPRECATED_OID: the same under its number of Windows Server 2008 R2.</summary>
    public const string PolicyHintsDeprecated = "1.2.840.113556.1.4.2066";

    private const string SupportedControl = "supportedControl";

    /// <summary>What asks for it.</summary>
    public static LdapSearchRequest Question { get; } = new()
    {
        BaseDn = "",
        Scope = LdapSearchScope.BaseObject,
        Attributes = ["defaultNamingContext", "dnsHostName", SupportedControl],
    };

    /// <summary>A server that keeps it to itself.</summary>
    public static ServerFacts None { get; } = new(null, null, null);

    /// <summary>Reads the answer.</summary>
    public static ServerFacts Read(LdapSearchResult result)
    {
        if (result.Entries is not [var root, ..])
            return None;
        var controls = root.GetStrings(SupportedControl);
        var name = root.GetString("dnsHostName");
        return new ServerFacts(
            name is not null && Uri.CheckHostName(name) == UriHostNameType.Dns ? name : null,
            root.GetString("defaultNamingContext"),
            controls.Contains(PolicyHints) ? PolicyHints : controls.Contains(PolicyHintsDeprecated) ? PolicyHintsDeprecated : null);
    }
}
