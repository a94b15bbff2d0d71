using ActiveDirectory.Accounts.Connecting;
using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Finding;

/// <summary>
/// Finds a person by user ID, by two questions: who is it, and then, of the entry itself, what only the base of a search gives (its groups).
/// Whoever is not there costs the same two questions, the second one put to the base DN, so that the time taken does not tell who is.
/// </summary>
internal sealed class AccountFinder(DirectoryOptions options, DirectorySession session, TimeProvider time)
{
    /// <summary>Asked for in the place of what no sAMAccountName can be. Nobody has it: a question mark is forbidden there.</summary>
    private const string NobodysUserId = "?";

    private readonly AccountReader _reader = new(options, time);

    /// <summary>The account, or null if there is none.</summary>
    public async ValueTask<Account?> FindAsync(string userId, CancellationToken cancel)
    {
        var request = new LdapSearchRequest
        {
            BaseDn = options.BaseDn,
            Filter = LdapFilter.And(
                LdapFilter.Equal("objectCategory", "person"),
                LdapFilter.Equal("objectClass", "user"),
                LdapFilter.Equal("sAMAccountName", UserId.IsPossible(userId) ? userId : NobodysUserId)),
            Attributes = _reader.FirstAttributes,
            SizeLimit = 2,
        };
        var found = (await session.AskAsync("Finding an account", request, cancel).ConfigureAwait(false)).Result;
        var one = found is { Entries: [var entry], IsTruncated: false } ? entry : null;
        var itself = await ReadItselfAsync(one?.DistinguishedName ?? options.BaseDn, cancel).ConfigureAwait(false);
        if (one is not null)
            return _reader.Read(one, itself);
        return found is { Entries: [], IsTruncated: false }
            ? null
            : throw new DirectoryException(
                DirectoryFailure.MoreThanOneMatch,
                $"More than one account under {options.BaseDn} answers to one user ID; none of them was touched. Make sAMAccountName unique.");
    }

    /// <summary>The entry as the base of a search; null if the server does not give it, which leaves the account's groups unknown.</summary>
    private async ValueTask<LdapEntry?> ReadItselfAsync(string dn, CancellationToken cancel)
    {
        var request = new LdapSearchRequest { BaseDn = dn, Scope = LdapSearchScope.BaseObject, Attributes = _reader.SecondAttributes };
        try
        {
            return (await session.AskAsync("Reading what protects an account", request, cancel).ConfigureAwait(false)).Entry;
        }
        catch (DirectoryException e) when (e.IsPlainRefusal())
        {
            return null;
        }
    }
}
