using System.Formats.Asn1;

namespace ActiveDirectory.Ldap.Wire;

/// <summary>The tags of the messages that this client sends and reads (RFC 4511 appendix B).</summary>
internal static class LdapTags
{
    public static readonly Asn1Tag BindRequest = new(TagClass.Application, 0, true);
    public static readonly Asn1Tag BindResponse = new(TagClass.Application, 1, true);
    public static readonly Asn1Tag UnbindRequest = new(TagClass.Application, 2);
    public static readonly Asn1Tag SearchRequest = new(TagClass.Application, 3, true);
    public static readonly Asn1Tag SearchResultEntry = new(TagClass.Application, 4, true);
    public static readonly Asn1Tag SearchResultDone = new(TagClass.Application, 5, true);
    public static readonly Asn1Tag ModifyRequest = new(TagClass.Application, 6, true);
    public static readonly Asn1Tag ModifyResponse = new(TagClass.Application, 7, true);
    public static readonly Asn1Tag SearchResultReference = new(TagClass.Application, 19, true);
    public static readonly Asn1Tag ExtendedResponse = new(TagClass.Application, 24, true);
    public static readonly Asn1Tag IntermediateResponse = new(TagClass.Application, 25, true);

    public static readonly Asn1Tag Sequence = Asn1Tag.Sequence;
    public static readonly Asn1Tag Set = Asn1Tag.SetOf;
    public static readonly Asn1Tag Referral = new(TagClass.ContextSpecific, 3, true);
    public static readonly Asn1Tag SimplePassword = new(TagClass.ContextSpecific, 0);
    public static readonly Asn1Tag Controls = new(TagClass.ContextSpecific, 0, true);
    public static readonly Asn1Tag ResponseName = new(TagClass.ContextSpecific, 10);
}
