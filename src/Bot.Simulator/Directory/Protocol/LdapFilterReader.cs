using System.Formats.Asn1;

namespace Bot.Simulator.Directory.Protocol;

/// <summary>Reads a filter; how deep it may nest is limited, because the reader recurses.</summary>
internal static class LdapFilterReader
{
    private const int MaxDepth = 64;

    public static LdapFilter Read(AsnReader reader, int depth = 0)
    {
        if (depth > MaxDepth)
            throw new ProtocolException($"The filter nests deeper than {MaxDepth}.");
        var tag = ContextTag(reader);
        return tag.TagValue switch
        {
            0 => new AndFilter(Parts(reader, tag, depth)),
            1 => new OrFilter(Parts(reader, tag, depth)),
            2 => Not(reader, tag, depth),
            3 or 8 => Assertion(reader, tag, (attribute, value) => new EqualityFilter(attribute, value)),
            4 => Substrings(reader, tag),
            5 => Assertion(reader, tag, (attribute, value) => new GreaterOrEqualFilter(attribute, value)),
            6 => Assertion(reader, tag, (attribute, value) => new LessOrEqualFilter(attribute, value)),
            7 => new PresentFilter(LdapMessageReader.Text(reader, tag)),
            9 => Extensible(reader, tag),
            _ => throw new ProtocolException($"There is no filter choice {tag.TagValue}."),
        };
    }

    private static Asn1Tag ContextTag(AsnReader reader)
    {
        var tag = reader.PeekTag();
        return tag.TagClass == TagClass.ContextSpecific
            ? tag
            : throw new ProtocolException($"A part of a filter begins with a context-specific tag, not {tag}.");
    }

    private static List<LdapFilter> Parts(AsnReader reader, Asn1Tag tag, int depth)
    {
        var set = reader.ReadSetOf(skipSortOrderValidation: true, tag);
        var parts = new List<LdapFilter>();
        while (set.HasData)
            parts.Add(Read(set, depth + 1));
        return parts;
    }

    private static NotFilter Not(AsnReader reader, Asn1Tag tag, int depth)
    {
        // A context tag around a CHOICE is explicit (X.680 §31.2.7).
        var content = reader.ReadSequence(tag);
        var part = Read(content, depth + 1);
        content.ThrowIfNotEmpty();
        return new NotFilter(part);
    }

    private static LdapFilter Assertion(AsnReader reader, Asn1Tag tag, Func<string, byte[], LdapFilter> make)
    {
        var assertion = reader.ReadSequence(tag);
        var attribute = LdapMessageReader.Text(assertion);
        var value = assertion.ReadOctetString();
        assertion.ThrowIfNotEmpty();
        return make(attribute, value);
    }

    private static SubstringsFilter Substrings(AsnReader reader, Asn1Tag tag)
    {
        var filter = reader.ReadSequence(tag);
        var attribute = LdapMessageReader.Text(filter);
        var pieces = filter.ReadSequence();
        filter.ThrowIfNotEmpty();
        if (!pieces.HasData)
            throw new ProtocolException("A substrings filter has no substring.");
        byte[]? initial = null;
        byte[]? final = null;
        var any = new List<byte[]>();
        while (pieces.HasData)
        {
            var kind = ContextTag(pieces);
            var piece = pieces.ReadOctetString(kind);
            var first = initial is null && any.Count == 0;
            if (final is not null || (kind.TagValue == 0 && !first))
                throw new ProtocolException("The substrings of a filter are out of order.");
            _ = kind.TagValue switch
            {
                0 => initial = piece,
                1 => Add(any, piece),
                2 => final = piece,
                _ => throw new ProtocolException($"There is no substring choice {kind.TagValue}."),
            };
        }

        return new SubstringsFilter(attribute, initial, any, final);
    }

    private static byte[] Add(List<byte[]> any, byte[] piece)
    {
        any.Add(piece);
        return piece;
    }

    private static ExtensibleFilter Extensible(AsnReader reader, Asn1Tag tag)
    {
        var filter = reader.ReadSequence(tag);
        string? rule = null;
        string? attribute = null;
        byte[]? value = null;
        while (filter.HasData)
        {
            var kind = ContextTag(filter);
            switch (kind.TagValue)
            {
                case 1: rule = LdapMessageReader.Text(filter, kind); break;
                case 2: attribute = LdapMessageReader.Text(filter, kind); break;
                case 3: value = filter.ReadOctetString(kind); break;
                case 4: filter.ReadBoolean(kind); break;
                default: throw new ProtocolException($"There is no member {kind.TagValue} of an extensible match.");
            }
        }

        return new ExtensibleFilter(rule, attribute, value ?? throw new ProtocolException("An extensible match has no value."));
    }
}
