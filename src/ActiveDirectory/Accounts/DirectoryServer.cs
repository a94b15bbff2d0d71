using System.Globalization;
using System.Net;

namespace ActiveDirectory.Accounts;

/// <summary>A domain controller, spoken to by LDAP inside TLS.</summary>
/// <param name="Host">Its name or address, which its certificate must name too.</param>
/// <param name="Port">Its port; 636 unless told otherwise.</param>
public sealed record DirectoryServer(string Host, int Port = DirectoryServer.DefaultPort)
{
    /// <summary>The port of LDAP inside TLS.</summary>
    public const int DefaultPort = 636;

    private const string Scheme = "ldaps://";

    /// <summary>Reads a comma-separated list of <c>ldaps://host[:port]</c>, in the order in which the servers are tried.</summary>
    /// <param name="urls">For example <c>ldaps://dc1.corp.example.com,ldaps://dc2.corp.example.com:3269</c>. IPv6 addresses stand in brackets.</param>
    /// <returns>The servers, at least one.</returns>
    /// <exception cref="FormatException">The list is empty or an entry is not of this form; the message quotes the entry.</exception>
    public static IReadOnlyList<DirectoryServer> Parse(string urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        return [.. urls.Split(',').Select(part => ParseOne(part.Trim()))];
    }

    /// <summary>The server as a URL.</summary>
    /// <returns>For example <c>ldaps://dc1.corp.example.com:636</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Scheme}{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");

    private static DirectoryServer ParseOne(string url)
    {
        if (url.StartsWith("ldap://", StringComparison.OrdinalIgnoreCase))
            throw Wrong(url, "ldap:// would carry the service account's password in clear; write ldaps://");
        if (!url.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            throw Wrong(url, "it does not begin with ldaps://");
        var authority = url[Scheme.Length..];
        if (authority.EndsWith('/'))
            authority = authority[..^1];
        var (host, port) = SplitPort(url, authority);
        if (!IsHost(host))
            throw Wrong(url, $"'{host}' is neither a host's name nor an address (an IPv6 address stands in brackets)");
        return new DirectoryServer(host.Trim('[', ']'), port);
    }

    private static (string Host, int Port) SplitPort(string url, string authority)
    {
        var colon = authority.LastIndexOf(':');
        if (colon < 0 || authority.EndsWith(']'))
            return (authority, DefaultPort);
        var digits = authority[(colon + 1)..];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? (authority[..colon], port)
            : throw Wrong(url, $"'{digits}' is no port; a port is a number from 1 to 65535");
    }

    private static bool IsHost(string host) =>
        host is ['[', .. var inner, ']']
            ? IPAddress.TryParse(inner, out var address) && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            : Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4;

    private static FormatException Wrong(string url, string why) =>
        new($"'{url}' cannot be a directory server: {why}. The form is ldaps://host[:port], several with commas between them.");
}
