using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Changing;

/// <summary>A change, and how it is recognised in the entry afterwards.</summary>
internal sealed record PlannedChange
{
    /// <summary>As messages call it: <c>The password reset</c>.</summary>
    public required string What { get; init; }

    /// <summary>Whose entry.</summary>
    public required Account Account { get; init; }

    /// <summary>The entry's name.</summary>
    public string DistinguishedName => Account.DistinguishedName;

    /// <summary>The changes, in their order.</summary>
    public required IReadOnlyList<LdapModification> Modifications { get; init; }

    /// <summary>The request controls.</summary>
    public IReadOnlyList<LdapControl> Controls { get; init; } = [];

    /// <summary>What the entry shows of it.</summary>
    public required IChangeTrace Trace { get; init; }
}
