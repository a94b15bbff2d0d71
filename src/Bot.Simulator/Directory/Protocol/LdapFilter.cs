namespace Bot.Simulator.Directory.Protocol;

/// <summary>A search filter (RFC 4511 §4.5.1.7).</summary>
internal abstract record LdapFilter;

internal sealed record AndFilter(IReadOnlyList<LdapFilter> Parts) : LdapFilter;

internal sealed record OrFilter(IReadOnlyList<LdapFilter> Parts) : LdapFilter;

internal sealed record NotFilter(LdapFilter Part) : LdapFilter;

internal sealed record PresentFilter(string Attribute) : LdapFilter;

/// <summary>Equality, and approximate matching: Active Directory treats the one as the other (MS-ADTS 3.1.1.3.1.3.1).</summary>
internal sealed record EqualityFilter(string Attribute, byte[] Value) : LdapFilter;

internal sealed record GreaterOrEqualFilter(string Attribute, byte[] Value) : LdapFilter;

internal sealed record LessOrEqualFilter(string Attribute, byte[] Value) : LdapFilter;

internal sealed record SubstringsFilter(string Attribute, byte[]? Initial, IReadOnlyList<byte[]> Any, byte[]? Final) : LdapFilter;

/// <summary>extensibleMatch; Active Directory knows the rules of bits (MS-ADTS 3.1.1.3.4.4).</summary>
internal sealed record ExtensibleFilter(string? Rule, string? Attribute, byte[] Value) : LdapFilter;
