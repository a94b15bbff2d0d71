namespace ActiveDirectory.Ldap;

/// <summary>The answer that ends an operation: LDAPResult of RFC 4511 §4.1.9 and the controls beside it.</summary>
/// <param name="Code">The result code.</param>
/// <param name="MatchedDn">The part of the name that was found, or empty.</param>
/// <param name="ServerMessage">diagnosticMessage without control characters, at most 500 characters.</param>
/// <param name="Controls">The response controls; empty if there are none.</param>
public sealed record LdapResult(LdapResultCode Code, string MatchedDn, string ServerMessage, IReadOnlyList<LdapControl> Controls);
