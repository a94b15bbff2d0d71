using System.Globalization;
using System.Text;

namespace ActiveDirectory.Ldap;

/// <summary>
/// A distinguished name (RFC 4514) to compare with others: neither the case of letters, nor spaces round a comma, nor the way in which a character is
/// escaped makes a difference.
/// </summary>
public sealed class DistinguishedName : IEquatable<DistinguishedName>
{
    private readonly string[] _parts;

    private DistinguishedName(string[] parts) => _parts = parts;

    /// <summary>Reads a name.</summary>
    /// <param name="text">For example <c>CN=Doe\, Jane,OU=Staff,DC=corp,DC=example,DC=com</c>; the empty text is the root.</param>
    /// <returns>The name; null if the text is none.</returns>
    public static DistinguishedName? Parse(string? text)
    {
        if (text is null)
            return null;
        if (string.IsNullOrWhiteSpace(text))
            return new DistinguishedName([]);
        var parts = new List<string>();
        foreach (var part in SplitAt(text, ','))
        {
            if (Normalise(part) is not { } normal)
                return null;
            parts.Add(normal);
        }

        return new DistinguishedName([.. parts]);
    }

    /// <summary>Whether this is the other name or one below it.</summary>
    /// <param name="other">The name above.</param>
    /// <returns>True if it is.</returns>
    public bool IsWithin(DistinguishedName other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _parts.Length >= other._parts.Length && _parts.AsSpan(_parts.Length - other._parts.Length).SequenceEqual(other._parts);
    }

    /// <inheritdoc/>
    public bool Equals(DistinguishedName? other) => other is not null && _parts.AsSpan().SequenceEqual(other._parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DistinguishedName);

    /// <inheritdoc/>
    public override int GetHashCode() => _parts.Aggregate(0, HashCode.Combine);

    private static IEnumerable<string> SplitAt(string text, char separator)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == separator)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }

    /// <summary>One relative name; the pairs of one that has several (OU=a+CN=b) come in no order (RFC 4512 §2.3.1).</summary>
    private static string? Normalise(string part)
    {
        var pairs = SplitAt(part, '+').Select(NormalisePair).ToArray();
        if (Array.Exists(pairs, pair => pair is null))
            return null;
        Array.Sort(pairs, StringComparer.Ordinal);
        return string.Join('\0', pairs);
    }

    private static string? NormalisePair(string pair)
    {
        var equals = pair.IndexOf('=', StringComparison.Ordinal);
        var type = equals < 0 ? "" : pair[..equals].Trim(' ');
        return LdapAttributeName.IsValid(type) && Unescape(pair[(equals + 1)..].TrimStart(' ')) is { Length: > 0 } value
            ? $"{type.ToUpperInvariant()}={value.ToUpperInvariant()}"
            : null;
    }

    private static string? Unescape(string value)
    {
        var octets = new List<byte>(value.Length);
        var end = 0; // A space at the end counts only if it is escaped.
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
            {
                if (i + 1 == value.Length)
                    return null;
                i += AddEscaped(value, i + 1, octets);
                end = octets.Count;
                continue;
            }

            if (value[i] is '"' or '<' or '>' or '\0')
                return null;
            var length = char.IsSurrogatePair(value, i) ? 2 : 1;
            octets.AddRange(Encoding.UTF8.GetBytes(value, i, length));
            i += length - 1;
            if (value[i] != ' ')
                end = octets.Count;
        }

        return Encoding.UTF8.GetString([.. octets[..end]]);
    }

    /// <summary>Two hex digits stand for an octet, any other character for itself; how many characters that took.</summary>
    private static int AddEscaped(string value, int at, List<byte> octets)
    {
        if (at + 1 < value.Length && char.IsAsciiHexDigit(value[at]) && char.IsAsciiHexDigit(value[at + 1]))
        {
            octets.Add(byte.Parse(value.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            return 2;
        }

        var length = char.IsSurrogatePair(value, at) ? 2 : 1;
        octets.AddRange(Encoding.UTF8.GetBytes(value, at, length));
        return length;
    }
}
