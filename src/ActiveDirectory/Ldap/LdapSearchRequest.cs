namespace ActiveDirectory.Ldap;

/// <summary>What to search for (RFC 4511 §4.5.1). Aliases are never followed.</summary>
public sealed record LdapSearchRequest
{
    /// <summary>Where to begin; the empty name is the root DSE.</summary>
    public required string BaseDn { get; init; }

    /// <summary>How far to look.</summary>
    public LdapSearchScope Scope { get; init; } = LdapSearchScope.WholeSubtree;

    /// <summary>Which entries; <see cref="LdapFilter.Anything"/> if not set.</summary>
    public LdapFilter Filter { get; init; } = LdapFilter.Anything;

    /// <summary>The attributes to return, by name. An empty list asks for none, never for all (sent as <c>1.1</c>, RFC 4511 §4.5.1.8).</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>How many entries to return at most, 0 for no limit but <see cref="LdapLimits.MaxEntries"/>.</summary>
    public int SizeLimit { get; init; }

    /// <summary>The request controls.</summary>
    public IReadOnlyList<LdapControl> Controls { get; init; } = [];
}
