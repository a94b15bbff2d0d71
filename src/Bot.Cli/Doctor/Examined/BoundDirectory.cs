using ActiveDirectory.Ldap;
using Bot.Cli.Doctor.Rights;

namespace Bot.Cli.Doctor.Examined;

/// <summary>The directory as the service account sees it, over one connection. It only reads.</summary>
internal sealed class BoundDirectory
{
    // LDAP_SERVER_SD_FLAGS_OID with DACL_SECURITY_INFORMATION: the owner and the audit list would need rights of their own (MS-ADTS §3.1.1.3.4.1.11).
    private static readonly LdapControl[] DiscretionaryList = [new("1.2.840.113556.1.4.801", true, new byte[] { 0x30, 0x03, 0x02, 0x01, 0x04 })];

    private static readonly string[] RootAttributes =
        ["defaultNamingContext", "schemaNamingContext", "configurationNamingContext", "supportedControl", "tokenGroups", "vendorName"];

    private readonly LdapConnection _connection;

    private BoundDirectory(LdapConnection connection, LdapEntry root) => (_connection, Root) = (connection, root);

    /// <summary>The root DSE: defaultNamingContext, schemaNamingContext, configurationNamingContext, supportedControl, tokenGroups, vendorName.</summary>
    public LdapEntry Root { get; }

    /// <summary>Host and port of the domain controller.</summary>
    public string Server => _connection.Server;

    /// <summary>The domain's own name, such as <c>DC=corp,DC=example,DC=com</c>.</summary>
    public string DomainDn => Root.GetString("defaultNamingContext") ?? "";

    /// <summary>Reads the root DSE.</summary>
    /// <param name="connection">A connection on which the service account is logged on.</param>
    /// <param name="cancel">Gives up.</param>
    public static async ValueTask<BoundDirectory> OpenAsync(LdapConnection connection, CancellationToken cancel)
    {
        var found = await connection.SearchAsync(
            new() { BaseDn = "", Scope = LdapSearchScope.BaseObject, Attributes = RootAttributes }, cancel).ConfigureAwait(false);
        return found.Entries is [var root]
            ? new(connection, root)
            : throw new LdapException(LdapFailure.Malformed, $"{connection.Server} gave no root DSE, which every LDAP server has (RFC 4512 §5.1).");
    }

    /// <summary>Searches.</summary>
    /// <exception cref="LdapException">It was refused, or the connection is lost.</exception>
    public async ValueTask<IReadOnlyList<LdapEntry>> SearchAsync(LdapSearchRequest request, CancellationToken cancel) =>
        (await _connection.SearchAsync(request, cancel).ConfigureAwait(false)).Entries;

    /// <summary>Reads one entry; null when it is not there or may not be seen, which a directory answers alike.</summary>
    public ValueTask<LdapEntry?> ReadAsync(string dn, IReadOnlyList<string> attributes, CancellationToken cancel) =>
        ReadAsync(new() { BaseDn = dn, Scope = LdapSearchScope.BaseObject, Attributes = attributes }, cancel);

    /// <summary>Reads who may do what with an entry; null when that may not be read, or is written in no known form.</summary>
    public async ValueTask<SecurityDescriptor?> ReadDescriptorAsync(string dn, CancellationToken cancel)
    {
        var entry = await ReadAsync(
            new() { BaseDn = dn, Scope = LdapSearchScope.BaseObject, Attributes = ["nTSecurityDescriptor"], Controls = DiscretionaryList }, cancel).ConfigureAwait(false);
        try
        {
            return entry?.GetValues("nTSecurityDescriptor") is [var octets, ..] ? SecurityDescriptor.Parse(octets.Span) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Looks an attribute up in the schema; null when it is not there.</summary>
    public async ValueTask<SchemaAttribute?> FindAttributeAsync(string name, CancellationToken cancel)
    {
        var found = await SearchAsync(
            new()
            {
                BaseDn = Root.GetString("schemaNamingContext") ?? $"CN=Schema,CN=Configuration,{DomainDn}",
                Scope = LdapSearchScope.SingleLevel,
                Filter = LdapFilter.And(LdapFilter.Equal("objectClass", "attributeSchema"), LdapFilter.Equal("lDAPDisplayName", name)),
                Attributes = ["schemaIDGUID", "attributeSecurityGUID", "searchFlags"],
                SizeLimit = 1,
            },
            cancel).ConfigureAwait(false);
        return found is [var entry] ? SchemaAttribute.Of(name, entry) : null;
    }

    private async ValueTask<LdapEntry?> ReadAsync(LdapSearchRequest request, CancellationToken cancel)
    {
        try
        {
            return await SearchAsync(request, cancel).ConfigureAwait(false) is [var entry] ? entry : null;
        }
        catch (LdapException e) when (e.ResultCode is LdapResultCode.NoSuchObject or LdapResultCode.InsufficientAccessRights)
        {
            return null;
        }
    }
}
