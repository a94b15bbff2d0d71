using ActiveDirectory.Accounts.Connecting;
using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Changing;

/// <summary>An entry as it was at one controller.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Connection">Where it was read.</param>
internal sealed record EntryReading(LdapEntry Entry, BoundConnection Connection);
