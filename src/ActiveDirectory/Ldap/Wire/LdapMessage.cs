namespace ActiveDirectory.Ldap.Wire;

/// <summary>A message from the server, taken apart. Which members are set follows from <see cref="Kind"/>.</summary>
internal sealed record LdapMessage(int Id, LdapMessageKind Kind)
{
    /// <summary>Set for every kind that ends an operation, and for an extended response.</summary>
    public LdapResult? Result { get; init; }

    /// <summary>Set for an entry of a search.</summary>
    public LdapEntry? Entry { get; init; }

    /// <summary>The object identifier of an extended response; null if it has none.</summary>
    public string? ResponseName { get; init; }
}
