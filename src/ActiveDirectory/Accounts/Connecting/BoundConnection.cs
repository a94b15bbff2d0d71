using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Connecting;

/// <summary>A connection on which the service account is logged on.</summary>
/// <param name="ldap">The connection.</param>
/// <param name="server">The server, as it is configured.</param>
internal sealed class BoundConnection(LdapConnection ldap, DirectoryServer server) : IAsyncDisposable
{
    public LdapConnection Ldap => ldap;

    /// <summary>The server, as it is configured: its name may stand for several controllers.</summary>
    public DirectoryServer Server => server;

    /// <summary>What the controller says of itself; null until it was asked.</summary>
    public ServerFacts? Facts { get; set; }

    /// <summary>The controller by its own name; by the configured one if it did not say.</summary>
    public DirectoryServer Controller => Facts?.DnsHostName is { } name ? server with { Host = name } : server;

    public bool IsUsable => ldap.IsUsable;

    /// <summary>Whether both lead to one and the same controller.</summary>
    public bool IsSameController(BoundConnection other) =>
        (Facts?.DnsHostName, other.Facts?.DnsHostName) is ({ } one, { } two) ? one.Equals(two, StringComparison.OrdinalIgnoreCase) : server == other.Server;

    public ValueTask DisposeAsync() => ldap.DisposeAsync();
}
