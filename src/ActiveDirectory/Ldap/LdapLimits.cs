namespace ActiveDirectory.Ldap;

/// <summary>What a server may send before the client hangs up, so that a broken or hostile server costs bounded memory.</summary>
public sealed record LdapLimits
{
    /// <summary>The limits that are used when none are given.</summary>
    public static LdapLimits Default { get; } = new();

    /// <summary>The largest message, in bytes.</summary>
    public int MaxMessageBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>All messages of one operation together, in bytes.</summary>
    public int MaxOperationBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Entries of one search.</summary>
    public int MaxEntries { get; init; } = 1000;

    /// <summary>Attributes of one entry.</summary>
    public int MaxAttributes { get; init; } = 1000;

    /// <summary>Values of one attribute (AD itself cuts lists at 1500 and 5000).</summary>
    public int MaxValues { get; init; } = 5000;

    /// <summary>Controls of one message.</summary>
    public int MaxControls { get; init; } = 20;
}
