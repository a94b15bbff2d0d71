using System.Buffers.Binary;
using System.Globalization;
using ActiveDirectory.Ldap;

namespace ActiveDirectory.Accounts.Finding;

/// <summary>
/// When an attribute of an entry was last changed, anywhere in the domain. Three sources, the better first:
/// <list type="number">
/// <item>msDS-ReplAttributeMetaData (MS-ADTS §3.1.1.4.5.24): a piece of XML for each attribute. Windows has it; Samba (seen in 4.17) does not.</item>
/// <item>replPropertyMetaData: the same as octets, the attributes by number. Samba lets every account that is logged on read it.</item>
/// <item>whenChanged of the whole entry, which is an upper bound: nothing was changed after it. A lockout moves it, too.</item>
/// </list>
/// Windows gives the first two only to who may read replPropertyMetaData of the entry, or may manage the replication topology.
/// </summary>
internal static class ReplicationMetadata
{
    private const string Xml = "msDS-ReplAttributeMetaData";
    private const string Blob = "replPropertyMetaData";
    private const string WhenChanged = "whenChanged";
    private const int HeaderLength = 16;
    private const int StampLength = 48;

    /// <summary>ATTRTYPs of the phone attributes in the prefix table that every domain begins with (MS-DRSR §5.12.1, §5.16.4).</summary>
    private static readonly Dictionary<string, uint> KnownNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["telephoneNumber"] = 0x14,
        ["otherTelephone"] = 0x20012,
        ["otherHomePhone"] = 0x20115,
        ["otherMobile"] = 0x90287,
        ["ipPhone"] = 0x902D1,
        ["homePhone"] = 0x150014,
        ["mobile"] = 0x150029,
        ["pager"] = 0x15002A,
    };

    /// <summary>The attributes that <see cref="LatestChange"/> needs.</summary>
    public static IReadOnlyList<string> Attributes { get; } = [Xml, Blob, WhenChanged];

    /// <summary>The latest change of any of these attributes, a removal included; null if nothing about it can be read.</summary>
    public static DateTimeOffset? LatestChange(LdapEntry entry, IReadOnlyList<string> attributes) =>
        LatestOfXml(entry.GetStrings(Xml), attributes) ?? LatestOfBlob(entry.GetValues(Blob), attributes) ?? ReadTime(entry.GetString(WhenChanged));

    private static DateTimeOffset? LatestOfXml(IReadOnlyList<string> pieces, IReadOnlyList<string> attributes)
    {
        DateTimeOffset? latest = null;
        foreach (var piece in pieces)
        {
            if (!attributes.Contains(Element(piece, "pszAttributeName"), StringComparer.OrdinalIgnoreCase))
                continue;
            if (!DateTimeOffset.TryParseExact(
                Element(piece, "ftimeLastOriginatingChange"), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal, out var time))
            {
                return null;
            }

            latest = latest > time ? latest : time;
        }

        return latest;
    }

    /// <summary>The text of an element that has no markup inside; empty if there is none.</summary>
    private static string Element(string piece, string name)
    {
        var start = piece.IndexOf($"<{name}>", StringComparison.Ordinal) + name.Length + 2;
        if (start < name.Length + 2)
            return "";
        var end = piece.IndexOf('<', start);
        return end < 0 ? "" : piece[start..end].Trim();
    }

    /// <summary>
    /// PROPERTY_META_DATA_VECTOR as it is stored: version 1, a count, then for each attribute its number, version, time in seconds since 1601,
    /// the controller's GUID and two USNs, all little-endian (MS-DRSR §5.162, §5.163).
    /// </summary>
    private static DateTimeOffset? LatestOfBlob(IReadOnlyList<ReadOnlyMemory<byte>> values, IReadOnlyList<string> attributes)
    {
        if (values is not [var value] || value.Length < HeaderLength || !attributes.All(KnownNumbers.ContainsKey))
            return null;
        var octets = value.Span;
        if (BinaryPrimitives.ReadUInt32LittleEndian(octets) != 1 || octets.Length != HeaderLength + (StampLength * (long)BinaryPrimitives.ReadUInt32LittleEndian(octets[8..])))
            return null;
        var wanted = attributes.Select(name => KnownNumbers[name]).ToHashSet();
        DateTimeOffset? latest = null;
        for (var at = HeaderLength; at < octets.Length; at += StampLength)
        {
            if (!wanted.Contains(BinaryPrimitives.ReadUInt32LittleEndian(octets[at..])))
                continue;
            var seconds = BinaryPrimitives.ReadInt64LittleEndian(octets[(at + 8)..]);
            if (seconds < 0 || seconds > DateTime.MaxValue.ToFileTimeUtc() / TimeSpan.TicksPerSecond)
                return null;
            var time = DateTimeOffset.FromFileTime(seconds * TimeSpan.TicksPerSecond);
            latest = latest > time ? latest : time;
        }

        return latest?.ToUniversalTime();
    }

    /// <summary>Generalized time as Active Directory writes it, always in UTC: 20261123014656.0Z.</summary>
    private static DateTimeOffset? ReadTime(string? text) =>
        DateTimeOffset.TryParseExact(
            text, "yyyyMMddHHmmss'.0Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
