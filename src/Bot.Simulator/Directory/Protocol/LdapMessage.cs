namespace Bot.Simulator.Directory.Protocol;

/// <summary>One request with its envelope (RFC 4511 §4.1.1).</summary>
internal sealed record LdapMessage(int Id, LdapRequest Request, IReadOnlyList<LdapControl> Controls);

/// <summary>A control that came with a request (RFC 4511 §4.1.11).</summary>
internal sealed record LdapControl(string Oid, bool IsCritical, ReadOnlyMemory<byte> Value);

internal abstract record LdapRequest;

/// <summary>RFC 4511 §4.2. The password is null when the authentication is not simple.</summary>
internal sealed record BindRequest(int Version, string Name, byte[]? Password) : LdapRequest;

internal sealed record UnbindRequest : LdapRequest;

internal sealed record AbandonRequest : LdapRequest;

/// <summary>RFC 4511 §4.5.1.</summary>
internal sealed record SearchRequest(
    string BaseDn, SearchScope Scope, int SizeLimit, bool TypesOnly, LdapFilter Filter, IReadOnlyList<string> Attributes) : LdapRequest;

internal enum SearchScope
{
    Base = 0,
    OneLevel = 1,
    Subtree = 2,
}

/// <summary>RFC 4511 §4.6.</summary>
internal sealed record ModifyRequest(string Dn, IReadOnlyList<Modification> Modifications) : LdapRequest;

internal sealed record Modification(ModifyOperation Operation, string Attribute, IReadOnlyList<byte[]> Values);

internal enum ModifyOperation
{
    Add = 0,
    Delete = 1,
    Replace = 2,
}

/// <summary>RFC 4511 §4.12.</summary>
internal sealed record ExtendedRequest(string Oid) : LdapRequest;

/// <summary>Add, delete, rename, compare: understood, and never done here. The tag is the one its response must carry.</summary>
internal sealed record OtherRequest(string Name, int ResponseTag) : LdapRequest;
