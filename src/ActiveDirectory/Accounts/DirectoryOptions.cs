using System.Security.Cryptography.X509Certificates;

namespace ActiveDirectory.Accounts;

/// <summary>Where the directory is, who asks it, and which attributes hold the facts about a person.</summary>
public sealed record DirectoryOptions
{
    /// <summary>The domain controllers, in the order in which they are tried; at least one.</summary>
    public required IReadOnlyList<DirectoryServer> Servers { get; init; }

    /// <summary>Where people are looked for, this entry and all below, for example <c>OU=Staff,DC=corp,DC=example,DC=com</c>.</summary>
    public required string BaseDn { get; init; }

    /// <summary>The service account: user@domain, DOMAIN\user or a DN.</summary>
    public required string User { get; init; }

    /// <summary>
    /// Gives the only certificate authorities to trust; null for those of the system. It is called when a connection is opened, not
    /// before, so that a turn without the directory loads no certificate.
    /// </summary>
    public Func<X509Certificate2Collection>? CaCertificates { get; init; }

    /// <summary>The attribute that holds the date of birth.</summary>
    public string BirthDateAttribute { get; init; } = "birthDate";

    /// <summary>The attribute that holds the month in which the person started.</summary>
    public string MonthStartedAttribute { get; init; } = "monthStarted";

    /// <summary>The attributes that may hold the phone number; the first that is filled counts.</summary>
    public IReadOnlyList<string> PhoneAttributes { get; init; } = ["mobile", "telephoneNumber"];

    /// <summary>
    /// SIDs of further groups whose members are privileged, directly, by way of other groups, or as their primary group; Active Directory's own
    /// privileged groups always count.
    /// </summary>
    public IReadOnlyList<string> PrivilegedGroups { get; init; } = [];

    /// <summary>How long opening a connection to one server may take, name look-up and TLS included.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long one question or change may take.</summary>
    public TimeSpan OperationTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
