using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ActiveDirectory.Accounts;

/// <summary>A security identifier as text, S-1-5-21-…, and as the directory's octets (MS-DTYP §2.4.2.1 and §2.4.2.2).</summary>
public static class SecurityIdentifier
{
    private const int HeaderLength = 8;
    private const int MaxSubAuthorities = 15;
    private const long MaxAuthority = (1L << 48) - 1;

    /// <summary>Whether a text is a SID in the usual form: S-1, an authority of 48 bits, 1 to 15 numbers of 32 bits, all decimal.</summary>
    /// <param name="text">For example <c>S-1-5-32-544</c>.</param>
    /// <returns>True if it is.</returns>
    public static bool IsValid(string? text) =>
        text?.Split('-') is ["S", "1", var authority, .. { Length: > 0 and <= MaxSubAuthorities } numbers]
        && long.TryParse(authority, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxAuthority
        && Array.TrueForAll(numbers, part => uint.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>Writes a SID.</summary>
    /// <param name="octets">Revision, count, authority (6, big-endian) and sub-authorities (4 each, little-endian).</param>
    /// <returns>S-1-…, or null if the octets are no SID.</returns>
    internal static string? ToText(ReadOnlySpan<byte> octets)
    {
        if (octets.Length < HeaderLength || octets[0] != 1 || octets[1] > MaxSubAuthorities || octets.Length != HeaderLength + (4 * octets[1]))
            return null;
        var authority = ((long)BinaryPrimitives.ReadUInt16BigEndian(octets[2..]) << 32) | BinaryPrimitives.ReadUInt32BigEndian(octets[4..]);
        var text = new StringBuilder("S-1-").Append(authority.ToString(CultureInfo.InvariantCulture));
        for (var at = HeaderLength; at < octets.Length; at += 4)
            text.Append('-').Append(BinaryPrimitives.ReadUInt32LittleEndian(octets[at..]).ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
