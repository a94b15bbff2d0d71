using System.Formats.Asn1;
using System.Text;

namespace ActiveDirectory.Ldap.Wire;

/// <summary>Takes one whole message from the server apart (RFC 4511 §4.1.1). Depth is fixed by the grammar, so no input recurses.</summary>
internal static class LdapMessageReader
{
    private const int MaxServerWords = 500;
    private const int MaxDistinguishedName = 4096;

    /// <summary>Reads a message.</summary>
    /// <param name="message">The octets of one LDAPMessage and nothing else.</param>
    /// <param name="limits">How many attributes, values and controls it may hold.</param>
    /// <exception cref="LdapException">The octets are no message that a server may send, or a limit is passed.</exception>
    public static LdapMessage Read(ReadOnlyMemory<byte> message, LdapLimits limits)
    {
        try
        {
            var outer = new BerReader(message);
            var fields = outer.ReadConstructed(LdapTags.Sequence);
            outer.ThrowIfNotEmpty();
            var id = fields.ReadInteger();
            var tag = fields.PeekTag();
            var body = fields.ReadConstructed(tag);
            var controls = ReadControls(fields, limits);
            return ReadBody(id, tag, body, controls, limits);
        }
        catch (AsnContentException e)
        {
            throw new LdapException(
                LdapFailure.Malformed, $"The server sent {message.Length} bytes that are not an LDAP message (RFC 4511 §4.1.1): {e.Message}", e);
        }
    }

    private static LdapMessage ReadBody(int id, Asn1Tag tag, BerReader body, List<LdapControl> controls, LdapLimits limits)
    {
        if (tag == LdapTags.SearchResultEntry)
            return new(id, LdapMessageKind.SearchResultEntry) { Entry = ReadEntry(body, limits) };
        if (tag == LdapTags.SearchResultReference)
            return new(id, LdapMessageKind.SearchResultReference);
        if (tag == LdapTags.IntermediateResponse)
            return new(id, LdapMessageKind.IntermediateResponse);
        if (tag == LdapTags.ExtendedResponse)
            return ReadExtended(id, body, controls);
        return new(id, KindOfResult(tag)) { Result = ReadResult(body, controls) };
    }

    private static LdapMessageKind KindOfResult(Asn1Tag tag) =>
        tag == LdapTags.BindResponse ? LdapMessageKind.BindResponse
        : tag == LdapTags.SearchResultDone ? LdapMessageKind.SearchResultDone
        : tag == LdapTags.ModifyResponse ? LdapMessageKind.ModifyResponse
        : throw new AsnContentException($"The operation {tag} is none that a server may send here.");

    private static LdapMessage ReadExtended(int id, BerReader body, List<LdapControl> controls)
    {
        var result = ReadResult(body, controls);
        var name = body.HasData && body.PeekTag() == LdapTags.ResponseName
            ? Encoding.UTF8.GetString(body.ReadOctets(LdapTags.ResponseName).Span)
            : null;
        return new(id, LdapMessageKind.ExtendedResponse) { Result = result, ResponseName = name };
    }

    private static LdapResult ReadResult(BerReader body, List<LdapControl> controls)
    {
        var code = (LdapResultCode)body.ReadEnumerated();
        var matchedDn = Readable(body.ReadText(), MaxDistinguishedName);
        var words = Readable(body.ReadText(), MaxServerWords);
        if (body.HasData && body.PeekTag() == LdapTags.Referral)
            body.ReadConstructed(LdapTags.Referral);
        return new LdapResult(code, matchedDn, words, controls);
    }

    private static LdapEntry ReadEntry(BerReader body, LdapLimits limits)
    {
        var name = body.ReadText();
        var list = body.ReadConstructed(LdapTags.Sequence);
        var attributes = new Dictionary<string, IReadOnlyList<ReadOnlyMemory<byte>>>(StringComparer.OrdinalIgnoreCase);
        while (list.HasData)
        {
            if (attributes.Count == limits.MaxAttributes)
                throw TooMany("attributes in an entry", limits.MaxAttributes);
            var attribute = list.ReadConstructed(LdapTags.Sequence);
            var type = attribute.ReadText();
            if (!attributes.TryAdd(type, ReadValues(attribute.ReadConstructed(LdapTags.Set), limits)))
                throw new AsnContentException($"The attribute '{Readable(type, MaxServerWords)}' comes twice in an entry.");
        }

        return new LdapEntry(name, attributes);
    }

    private static List<ReadOnlyMemory<byte>> ReadValues(BerReader set, LdapLimits limits)
    {
        var values = new List<ReadOnlyMemory<byte>>();
        while (set.HasData)
        {
            if (values.Count == limits.MaxValues)
                throw TooMany("values in an attribute", limits.MaxValues);
            values.Add(set.ReadOctets());
        }

        return values;
    }

    private static List<LdapControl> ReadControls(BerReader fields, LdapLimits limits)
    {
        var controls = new List<LdapControl>();
        if (!fields.HasData || fields.PeekTag() != LdapTags.Controls)
            return controls;
        var list = fields.ReadConstructed(LdapTags.Controls);
        while (list.HasData)
        {
            if (controls.Count == limits.MaxControls)
                throw TooMany("controls in a message", limits.MaxControls);
            var control = list.ReadConstructed(LdapTags.Sequence);
            var oid = control.ReadText();
            var critical = control.HasData && control.PeekTag() == Asn1Tag.Boolean && control.ReadBoolean();
            controls.Add(new LdapControl(oid, critical, control.HasData ? control.ReadOctets() : null));
        }

        return controls;
    }

    private static LdapException TooMany(string what, int limit) =>
        new(LdapFailure.LimitExceeded, $"The server sent more than {limit} {what}: ask for less, or look whether the server is the right one.");

    /// <summary>A server's words end in logs: one line, no control characters, cut off.</summary>
    private static string Readable(string text, int length)
    {
        var cut = text.AsSpan(0, Math.Min(text.Length, length)).TrimEnd('\0');
        return string.Create(cut.Length, cut, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
    }
}
