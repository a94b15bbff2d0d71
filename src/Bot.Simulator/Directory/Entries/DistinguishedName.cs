using System.Globalization;
using System.Text;

namespace Bot.Simulator.Directory.Entries;

/// <summary>A distinguished name (RFC 4514), comparable without regard to case and to how it was escaped.</summary>
internal sealed class DistinguishedName : IEquatable<DistinguishedName>
{
    private const char Separator = '\0';

    private readonly string[] _rdns;
    private readonly string[] _texts;

    private DistinguishedName(string[] rdns, string[] texts)
    {
        _rdns = rdns;
        _texts = texts;
    }

    /// <summary>How many RDNs it has; 0 for the root.</summary>
    public int Depth => _rdns.Length;

    public DistinguishedName Parent => new(_rdns[1..], _texts[1..]);

    /// <summary>Null when the text is not a distinguished name.</summary>
    public static DistinguishedName? Parse(string text)
    {
        var rdns = new List<string>();
        var texts = new List<string>();
        if (text.Trim().Length == 0)
            return new DistinguishedName([], []);
        foreach (var part in Split(text))
        {
            if (Normalise(part) is not { } rdn)
                return null;
            rdns.Add(rdn);
            texts.Add(part.Trim());
        }

        return new DistinguishedName([.. rdns], [.. texts]);
    }

    public bool IsWithin(DistinguishedName ancestor) =>
        Depth >= ancestor.Depth && _rdns.AsSpan(Depth - ancestor.Depth).SequenceEqual(ancestor._rdns);

    public bool Equals(DistinguishedName? other) => other is not null && _rdns.AsSpan().SequenceEqual(other._rdns);

    public override bool Equals(object? obj) => Equals(obj as DistinguishedName);

    public override int GetHashCode() => string.GetHashCode(string.Join(Separator, _rdns), StringComparison.Ordinal);

    public override string ToString() => string.Join(',', _texts);

    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] is ',' or ';')
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    private static string? Normalise(string rdn)
    {
        var equals = rdn.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1)
            return null;
        var type = rdn[..equals].Trim();
        if (type.Length == 0 || !char.IsAsciiLetter(type[0]) || !type.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.'))
            return null;
        return Unescape(rdn[(equals + 1)..].TrimStart(' ')) is { Length: > 0 } value
            ? $"{type.ToUpperInvariant()}={value.ToUpperInvariant()}"
            : null;
    }

    private static string? Unescape(string value)
    {
        var bytes = new List<byte>();
        var significant = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
            {
                if (i + 2 < value.Length && char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2]))
                {
                    bytes.Add(byte.Parse(value.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 2;
                }
                else if (i + 1 < value.Length)
                    bytes.AddRange(Encoding.UTF8.GetBytes(value, ++i, 1));
                else
                    return null;
                significant = bytes.Count;
                continue;
            }

            if (value[i] is '"' or '+' or '<' or '>' or '\0')
                return null;
            var length = char.IsSurrogatePair(value, i) ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(value, i, length));
            i += length - 1;
            if (value[i] != ' ')
                significant = bytes.Count;
        }

        return Encoding.UTF8.GetString([.. bytes[..significant]]);
    }
}
