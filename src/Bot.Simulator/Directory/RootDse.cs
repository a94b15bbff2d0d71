using System.Globalization;
using System.Text;

namespace Bot.Simulator.Directory;

/// <summary>What the server tells everyone about itself (MS-ADTS 3.1.1.3.2).</summary>
internal static class RootDse
{
    /// <summary>DOMAIN_SCOPE: no search references.</summary>
    public const string DomainScope = "1.2.840.113556.1.4.1339";

    /// <summary>PERMISSIVE_MODIFY: deleting what is not there is no error. Nothing that can be written here gives that error.</summary>
    public const string PermissiveModify = "1.2.840.113556.1.4.1413";

    /// <summary>POLICY_HINTS: a reset obeys the password history as well.</summary>
    public const string PolicyHints = "1.2.840.113556.1.4.2239";

    /// <summary>POLICY_HINTS under its number of Windows Server 2008 R2.</summary>
    public const string PolicyHintsDeprecated = "1.2.840.113556.1.4.2066";

    /// <summary>WhoAmI (RFC 4532).</summary>
    public const string WhoAmI = "1.3.6.1.4.1.4203.1.11.3";

    public static IReadOnlyList<string> SupportedControls { get; } = [DomainScope, PermissiveModify, PolicyHintsDeprecated, PolicyHints];

    public static List<(string Name, IReadOnlyList<byte[]> Values)> Attributes(TimeProvider clock) =>
    [
        Attribute("currentTime", clock.GetUtcNow().ToString("yyyyMMddHHmmss.'0Z'", CultureInfo.InvariantCulture)),
        Attribute("defaultNamingContext", DemoDomain.BaseDn),
        Attribute("rootDomainNamingContext", DemoDomain.BaseDn),
        Attribute("configurationNamingContext", DemoDomain.ConfigurationDn),
        Attribute("schemaNamingContext", DemoDomain.SchemaDn),
        Attribute("namingContexts", DemoDomain.BaseDn, DemoDomain.ConfigurationDn, DemoDomain.SchemaDn),
        Attribute("dnsHostName", "dc1." + DemoDomain.DnsName),
        Attribute("supportedLDAPVersion", "3", "2"),
        Attribute("supportedControl", [.. SupportedControls]),
        Attribute("supportedExtension", WhoAmI),
        // Active Directory, its LDAP v3 improvements of 2003 to 2012 (MS-ADTS 3.1.1.3.4.3).
        Attribute("supportedCapabilities", "1.2.840.113556.1.4.800", "1.2.840.113556.1.4.1670", "1.2.840.113556.1.4.1791",
            "1.2.840.113556.1.4.1935", "1.2.840.113556.1.4.2080", "1.2.840.113556.1.4.2237"),
        Attribute("domainFunctionality", "7"),
        Attribute("forestFunctionality", "7"),
        Attribute("domainControllerFunctionality", "7"),
        Attribute("isSynchronized", "TRUE"),
        Attribute("objectClass", "top"),
    ];

    private static (string Name, IReadOnlyList<byte[]> Values) Attribute(string name, params string[] values) =>
        (name, [.. values.Select(Encoding.UTF8.GetBytes)]);
}
