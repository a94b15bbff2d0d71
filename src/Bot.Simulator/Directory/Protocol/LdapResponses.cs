using System.Formats.Asn1;
using System.Text;

namespace Bot.Simulator.Directory.Protocol;

/// <summary>Writes responses (RFC 4511 §4).</summary>
internal static class LdapResponses
{
    public const int Bind = 1;
    public const int SearchDone = 5;
    public const int Modify = 7;
    public const int Extended = 24;
    private const int SearchEntry = 4;
    private const int SearchReference = 19;

    public static byte[] Result(int messageId, int responseTag, LdapResult result) =>
        Message(messageId, responseTag, writer => WriteResult(writer, result));

    public static byte[] WhoAmI(int messageId, string authorizationId) => Message(messageId, Extended, writer =>
    {
        WriteResult(writer, LdapResult.Success);
        writer.WriteOctetString(Encoding.UTF8.GetBytes(authorizationId), new Asn1Tag(TagClass.ContextSpecific, 11));
    });

    /// <summary>The server's last words on a connection (RFC 4511 §4.4.1): message 0, an extended response nobody asked for.</summary>
    public static byte[] NoticeOfDisconnection(string reason) => Message(0, Extended, writer =>
    {
        WriteResult(writer, new LdapResult(ResultCode.ProtocolError, reason));
        writer.WriteOctetString("1.3.6.1.4.1.1466.20036"u8, new Asn1Tag(TagClass.ContextSpecific, 10));
    });

    public static byte[] Entry(int messageId, string dn, IEnumerable<(string Name, IReadOnlyList<byte[]> Values)> attributes) =>
        Message(messageId, SearchEntry, writer =>
        {
            WriteText(writer, dn);
            using (writer.PushSequence())
            {
                foreach (var (name, values) in attributes)
                    WriteAttribute(writer, name, values);
            }
        });

    public static byte[] Reference(int messageId, string url) => Message(messageId, SearchReference, writer => WriteText(writer, url));

    private static byte[] Message(int messageId, int tag, Action<AsnWriter> writeContent)
    {
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(messageId);
            using (writer.PushSequence(new Asn1Tag(TagClass.Application, tag)))
                writeContent(writer);
        }

        return writer.Encode();
    }

    private static void WriteResult(AsnWriter writer, LdapResult result)
    {
        writer.WriteEnumeratedValue(result.Code);
        WriteText(writer, result.MatchedDn);
        WriteText(writer, result.Diagnostic);
        if (result.Referral is null)
            return;
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 3)))
            WriteText(writer, result.Referral);
    }

    private static void WriteAttribute(AsnWriter writer, string name, IReadOnlyList<byte[]> values)
    {
        using (writer.PushSequence())
        {
            WriteText(writer, name);
            using (writer.PushSetOf())
            {
                foreach (var value in values)
                    writer.WriteOctetString(value);
            }
        }
    }

    private static void WriteText(AsnWriter writer, string text) => writer.WriteOctetString(Encoding.UTF8.GetBytes(text));
}
