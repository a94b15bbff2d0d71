using System.Formats.Asn1;
using System.Text;

namespace ActiveDirectory.Ldap.Wire;

/// <summary>
/// Reads BER elements one after another out of memory, as narrowly as RFC 4511 §5.1 allows: lengths are definite and octet strings
/// primitive. Whatever else comes is a <see cref="AsnContentException"/>; nothing is copied.
/// </summary>
internal sealed class BerReader(ReadOnlyMemory<byte> data)
{
    private const byte IndefiniteLength = 0x80;
    private ReadOnlyMemory<byte> _data = data;

    public bool HasData => !_data.IsEmpty;

    public Asn1Tag PeekTag() => Asn1Tag.Decode(_data.Span, out _);

    /// <summary>The elements inside the next element, which must have this tag.</summary>
    public BerReader ReadConstructed(Asn1Tag tag) => new(ReadContent(tag));

    public ReadOnlyMemory<byte> ReadOctets() => ReadOctets(Asn1Tag.PrimitiveOctetString);

    public ReadOnlyMemory<byte> ReadOctets(Asn1Tag tag) => ReadContent(tag);

    public string ReadText() => Encoding.UTF8.GetString(ReadOctets().Span);

    /// <summary>A whole number from 0 to 2³¹-1, as message ids are (RFC 4511 §4.1.1.1).</summary>
    public int ReadInteger() => ReadNumber(Asn1Tag.Integer);

    public int ReadEnumerated() => ReadNumber(Asn1Tag.Enumerated);

    /// <summary>A boolean; in BER any octet but zero is true.</summary>
    public bool ReadBoolean()
    {
        var content = ReadContent(Asn1Tag.Boolean);
        return content.Length == 1
            ? content.Span[0] != 0
            : throw new AsnContentException($"A boolean has {content.Length} octets instead of 1.");
    }

    /// <summary>Throws if something follows that has no place here. Sequences that may grow (they end in "..." in the RFC) do not call it.</summary>
    public void ThrowIfNotEmpty()
    {
        if (HasData)
            throw new AsnContentException($"{_data.Length} octets are left over.");
    }

    private int ReadNumber(Asn1Tag tag)
    {
        var content = ReadContent(tag).Span;
        if (content.Length is < 1 or > 5 || (content[0] & 0x80) != 0)
            throw new AsnContentException($"A number of {content.Length} octets is not between 0 and 2147483647.");
        long number = 0;
        foreach (var octet in content)
            number = (number << 8) | octet;
        return number <= int.MaxValue ? (int)number : throw new AsnContentException("A number is greater than 2147483647.");
    }

    private ReadOnlyMemory<byte> ReadContent(Asn1Tag tag)
    {
        var found = Asn1Tag.Decode(_data.Span, out var tagLength);
        if (found != tag)
            throw new AsnContentException($"Found the element {found} where {tag} belongs.");
        if (_data.Length > tagLength && _data.Span[tagLength] == IndefiniteLength)
            throw new AsnContentException("A length is indefinite, which LDAP forbids.");
        AsnDecoder.ReadEncodedValue(_data.Span, AsnEncodingRules.BER, out var offset, out var length, out var consumed);
        var content = _data.Slice(offset, length);
        _data = _data[consumed..];
        return content;
    }
}
