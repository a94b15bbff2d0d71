using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ActiveDirectory.Accounts;

/// <summary>objectSid's octets as text (MS-DTYP §2.4.2.1 and §2.4.2.2).</summary>
internal static class SecurityIdentifier
{
    private const int HeaderLength = 8;
    private const int MaxSubAuthorities = 15;

    /// <summary>Writes a SID.</summary>
    /// <param name="octets">Revision, count, authority (6, big-endian) and sub-authorities (4 each, little-endian).</param>
    /// <returns>S-1-…, or null if the octets are no SID.</returns>
    public static string? ToText(ReadOnlySpan<byte> octets)
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
