namespace ActiveDirectory.Ldap;

/// <summary>A control beside a request or a response (RFC 4511 §4.1.11).</summary>
/// <param name="Oid">The control's object identifier in dotted form.</param>
/// <param name="IsCritical">Whether a server that does not know the control must refuse the request.</param>
/// <param name="Value">The control's value as its own document encodes it; null for none.</param>
public sealed record LdapControl(string Oid, bool IsCritical = false, ReadOnlyMemory<byte>? Value = null);
