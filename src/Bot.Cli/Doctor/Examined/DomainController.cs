using ActiveDirectory.Accounts;
using ActiveDirectory.Ldap;

namespace Bot.Cli.Doctor.Examined;

/// <summary>A domain controller of AD_URL, and how far it has let us come.</summary>
/// <param name="server">Its host and port.</param>
internal sealed class DomainController(DirectoryServer server) : IAsyncDisposable
{
    public DirectoryServer Server => server;

    /// <summary>Host and port, as the report names it.</summary>
    public string Name => $"{server.Host}:{server.Port}";

    /// <summary>Whether its name has an address.</summary>
    public bool IsResolved { get; set; }

    /// <summary>Whether its port accepts connections.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The connection inside TLS; null before it came about.</summary>
    public LdapConnection? Connection { get; set; }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Connection is { } connection)
            await connection.DisposeAsync().ConfigureAwait(false);
    }
}
