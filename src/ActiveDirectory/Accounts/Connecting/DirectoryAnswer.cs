using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Connecting;

/// <summary>The answer to a question.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Connection">Where.</param>
internal sealed record DirectoryAnswer(LdapSearchResult Result, BoundConnection Connection)
{
    /// <summary>The entry, if there is exactly one.</summary>
    public LdapEntry? Entry => Result.Entries is [var entry] ? entry : null;
}
