namespace ActiveDirectory.Ldap.Wire;

/// <summary>The messages that a server may send to this client.</summary>
internal enum LdapMessageKind
{
    BindResponse,
    SearchResultEntry,
    SearchResultReference,
    SearchResultDone,
    ModifyResponse,
    ExtendedResponse,
    IntermediateResponse,
}
