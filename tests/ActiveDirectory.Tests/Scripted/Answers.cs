using System.Formats.Asn1;
using System.Text;
using ActiveDirectory.Ldap;

namespace ActiveDirectory.Tests.Scripted;

/// <summary>A server's messages, written out from RFC 4511 by hand so that the client's own code is not asked what is right.</summary>
internal static class Answers
{
    public const string NoticeOfDisconnection = "1.3.6.1.4.1.1466.20036";

    private const int BindResponse = 1;
    private const int SearchResultEntry = 4;
    private const int SearchResultDone = 5;
    private const int ModifyResponse = 7;
    private const int SearchResultReference = 19;
    private const int ExtendedResponse = 24;

    public static byte[] Bound(int id, LdapResultCode code = LdapResultCode.Success, string words = "") => Result(id, BindResponse, code, words);

    public static byte[] Done(int id, LdapResultCode code = LdapResultCode.Success, string words = "", string matchedDn = "") =>
        Result(id, SearchResultDone, code, words, matchedDn);

    public static byte[] Modified(int id, LdapResultCode code = LdapResultCode.Success, string words = "") => Result(id, ModifyResponse, code, words);

    public static byte[] Notice(LdapResultCode code, string words) => Message(0, writer =>
    {
        using (writer.PushSequence(Application(ExtendedResponse)))
        {
            WriteResult(writer, code, "", words);
            writer.WriteOctetString(Encoding.UTF8.GetBytes(NoticeOfDisconnection), new Asn1Tag(TagClass.ContextSpecific, 10));
        }
    });

    public static byte[] Entry(int id, string dn, params (string Name, byte[] Value)[] attributes) => Message(id, writer =>
    {
        using (writer.PushSequence(Application(SearchResultEntry)))
        {
            writer.WriteOctetString(Encoding.UTF8.GetBytes(dn));
            using (writer.PushSequence())
            {
                foreach (var (name, value) in attributes)
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteOctetString(Encoding.UTF8.GetBytes(name));
                        using (writer.PushSetOf())
                            writer.WriteOctetString(value);
                    }
                }
            }
        }
    });

    public static byte[] Reference(int id, string url) => Message(id, writer =>
    {
        using (writer.PushSequence(Application(SearchResultReference)))
            writer.WriteOctetString(Encoding.UTF8.GetBytes(url));
    });

    public static byte[] Message(int id, Action<AsnWriter> body)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(id);
            body(writer);
        }

        return writer.Encode();
    }

    public static Asn1Tag Application(int number) => new(TagClass.Application, number, true);

    private static byte[] Result(int id, int operation, LdapResultCode code, string words, string matchedDn = "") => Message(id, writer =>
    {
        using (writer.PushSequence(Application(operation)))
            WriteResult(writer, code, matchedDn, words);
    });

    private static void WriteResult(AsnWriter writer, LdapResultCode code, string matchedDn, string words)
    {
        writer.WriteEncodedValue([0x0A, 1, (byte)code]);
        writer.WriteOctetString(Encoding.UTF8.GetBytes(matchedDn));
        writer.WriteOctetString(Encoding.UTF8.GetBytes(words));
    }
}
