namespace ActiveDirectory.Ldap;

/// <summary>What a search found.</summary>
/// <param name="Entries">The entries, in the server's order.</param>
/// <param name="IsTruncated">Whether the size limit cut the list (result code 4).</param>
/// <param name="ReferenceCount">How many continuation references came; they are counted and not followed.</param>
/// <param name="Controls">The response controls of the end of the search.</param>
public sealed record LdapSearchResult(
    IReadOnlyList<LdapEntry> Entries, bool IsTruncated, int ReferenceCount, IReadOnlyList<LdapControl> Controls);
