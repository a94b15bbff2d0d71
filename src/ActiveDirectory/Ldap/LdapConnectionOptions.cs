using System.Security.Cryptography.X509Certificates;

namespace ActiveDirectory.Ldap;

/// <summary>Where to connect to, whom to trust, and how long to wait.</summary>
public sealed record LdapConnectionOptions
{
    /// <summary>The host's name or address, which the certificate must name too.</summary>
    public required string Host { get; init; }

    /// <summary>The port where LDAP is spoken inside TLS from the first byte.</summary>
    public int Port { get; init; } = 636;

    /// <summary>
    /// The only certificate authorities to trust; null for those of the system. The chain and the host's name are always checked, and
    /// there is no way round it.
    /// </summary>
    public X509Certificate2Collection? TrustedRoots { get; init; }

    /// <summary>How long name look-up, TCP and TLS may take together.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long one operation may take, from the first byte sent to the last byte of the answer.</summary>
    public TimeSpan OperationTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What the server may send.</summary>
    public LdapLimits Limits { get; init; } = LdapLimits.Default;
}
