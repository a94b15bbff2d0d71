using System.Formats.Asn1;
using System.Text;

namespace Bot.Simulator.Directory.Protocol;

/// <summary>Reads requests (RFC 4511 §4, in the subset of BER of §5.1).</summary>
internal static class LdapMessageReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <exception cref="ProtocolException">The bytes are not a request.</exception>
    public static LdapMessage Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var outer = new AsnReader(bytes, AsnEncodingRules.BER);
            var message = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            if (!message.TryReadInt32(out var id) || id < 0)
                throw new ProtocolException("The message ID is not between 0 and 2147483647.");
            var request = Request(message);
            var controls = message.HasData ? Controls(message) : [];
            return new LdapMessage(id, request, controls);
        }
        catch (AsnContentException e)
        {
            throw new ProtocolException($"The message is not well-formed BER: {e.Message}");
        }
        catch (DecoderFallbackException)
        {
            throw new ProtocolException("A string of the message is not UTF-8.");
        }
    }

    public static string Text(AsnReader reader, Asn1Tag? tag = null) => StrictUtf8.GetString(reader.ReadOctetString(tag));

    private static LdapRequest Request(AsnReader message)
    {
        var tag = message.PeekTag();
        if (tag.TagClass != TagClass.Application)
            throw new ProtocolException($"An operation begins with an application tag, not {tag}.");
        switch (tag.TagValue)
        {
            case 0: return Bind(message.ReadSequence(tag));
            case 2: message.ReadNull(tag); return new UnbindRequest();
            case 3: return Search(message.ReadSequence(tag));
            case 6: return Modify(message.ReadSequence(tag));
            case 8: message.ReadSequence(tag); return new OtherRequest("add", 9);
            case 10: message.ReadOctetString(tag); return new OtherRequest("delete", 11);
            case 12: message.ReadSequence(tag); return new OtherRequest("modify DN", 13);
            case 14: message.ReadSequence(tag); return new OtherRequest("compare", 15);
            case 16: message.ReadInteger(tag); return new AbandonRequest();
            case 23: return Extended(message.ReadSequence(tag));
            default: throw new ProtocolException($"There is no request with the tag {tag.TagValue}.");
        }
    }

    private static BindRequest Bind(AsnReader bind)
    {
        var version = Number(bind, "version");
        var name = Text(bind);
        var simple = new Asn1Tag(TagClass.ContextSpecific, 0);
        var password = bind.PeekTag().HasSameClassAndValue(simple) ? bind.ReadOctetString(simple) : null;
        if (password is null)
            bind.ReadEncodedValue();
        bind.ThrowIfNotEmpty();
        return new BindRequest(version, name, password);
    }

    private static SearchRequest Search(AsnReader search)
    {
        var baseDn = Text(search);
        var scope = search.ReadEnumeratedValue<SearchScope>();
        if (!Enum.IsDefined(scope))
            throw new ProtocolException($"There is no search scope {(int)scope}.");
        search.ReadEnumeratedBytes();
        var sizeLimit = Number(search, "sizeLimit");
        _ = Number(search, "timeLimit");
        var typesOnly = search.ReadBoolean();
        var filter = LdapFilterReader.Read(search);
        var list = search.ReadSequence();
        search.ThrowIfNotEmpty();
        var attributes = new List<string>();
        while (list.HasData)
            attributes.Add(Text(list));
        return new SearchRequest(baseDn, scope, sizeLimit, typesOnly, filter, attributes);
    }

    private static ModifyRequest Modify(AsnReader modify)
    {
        var dn = Text(modify);
        var changes = modify.ReadSequence();
        modify.ThrowIfNotEmpty();
        var modifications = new List<Modification>();
        while (changes.HasData)
        {
            var change = changes.ReadSequence();
            var operation = change.ReadEnumeratedValue<ModifyOperation>();
            if (!Enum.IsDefined(operation))
                throw new ProtocolException($"There is no modify operation {(int)operation}.");
            var attribute = change.ReadSequence();
            change.ThrowIfNotEmpty();
            var type = Text(attribute);
            var set = attribute.ReadSetOf(skipSortOrderValidation: true);
            attribute.ThrowIfNotEmpty();
            var values = new List<byte[]>();
            while (set.HasData)
                values.Add(set.ReadOctetString());
            modifications.Add(new Modification(operation, type, values));
        }

        return new ModifyRequest(dn, modifications);
    }

    private static ExtendedRequest Extended(AsnReader extended)
    {
        var oid = Text(extended, new Asn1Tag(TagClass.ContextSpecific, 0));
        if (extended.HasData)
            extended.ReadOctetString(new Asn1Tag(TagClass.ContextSpecific, 1));
        extended.ThrowIfNotEmpty();
        return new ExtendedRequest(oid);
    }

    private static List<LdapControl> Controls(AsnReader message)
    {
        var list = message.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0));
        message.ThrowIfNotEmpty();
        var controls = new List<LdapControl>();
        while (list.HasData)
        {
            var control = list.ReadSequence();
            var oid = Text(control);
            var critical = control.HasData && control.PeekTag() == Asn1Tag.Boolean && control.ReadBoolean();
            var value = control.HasData ? control.ReadOctetString() : [];
            control.ThrowIfNotEmpty();
            controls.Add(new LdapControl(oid, critical, value));
        }

        return controls;
    }

    private static int Number(AsnReader reader, string name) => reader.TryReadInt32(out var number) && number >= 0
        ? number
        : throw new ProtocolException($"The {name} is not between 0 and 2147483647.");
}
