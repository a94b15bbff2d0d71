using System.Globalization;
using Bot.Cli.Doctor.Rights;

namespace Bot.Cli.Tests.Doctor;

/// <summary>Writes security descriptors as a domain controller sends them (MS-DTYP §2.4.6), to be read again.</summary>
internal static class SecurityDescriptorOctets
{
    private const int HeaderLength = 20;

    public static byte[] Of(IReadOnlyList<AccessControlEntry> entries, bool isProtected)
    {
        var list = entries.SelectMany(Entry).ToArray();
        var control = (ushort)(0x8004 | (isProtected ? 0x1000 : 0));
        return
        [
            1, 0, .. BitConverter.GetBytes(control), .. new byte[12], .. BitConverter.GetBytes(HeaderLength),
            4, 0, .. BitConverter.GetBytes((ushort)(8 + list.Length)), .. BitConverter.GetBytes((ushort)entries.Count), 0, 0, .. list,
        ];
    }

    private static byte[] Entry(AccessControlEntry entry)
    {
        var isAboutObject = entry.ObjectType is not null || entry.InheritedObjectType is not null;
        byte[] body = [.. BitConverter.GetBytes((uint)entry.Mask), .. isAboutObject ? Objects(entry) : [], .. Sid(entry.Sid)];
        var type = (byte)((isAboutObject ? 5 : 0) + (entry.IsDeny ? 1 : 0));
        return [type, (byte)entry.Flags, .. BitConverter.GetBytes((ushort)(4 + body.Length)), .. body];
    }

    private static byte[] Objects(AccessControlEntry entry) =>
    [
        .. BitConverter.GetBytes((entry.ObjectType is null ? 0 : 1) | (entry.InheritedObjectType is null ? 0 : 2)),
        .. entry.ObjectType?.ToByteArray() ?? [],
        .. entry.InheritedObjectType?.ToByteArray() ?? [],
    ];

    private static byte[] Sid(string sid)
    {
        var parts = sid.Split('-')[3..].Select(part => uint.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return [1, (byte)parts.Count, 0, 0, 0, 0, 0, 5, .. parts.SelectMany(BitConverter.GetBytes)];
    }
}
