using System.Buffers.Binary;
using ActiveDirectory.Accounts;

namespace Bot.Cli.Doctor.Rights;

/// <summary>Reads an access control list (MS-DTYP §2.4.5).</summary>
internal static class AccessControlListReader
{
    private const int ListHeaderLength = 8;
    private const int EntryHeaderLength = 4;
    private const int SidHeaderLength = 8;
    private const int GuidLength = 16;
    private const byte Allowed = 0;
    private const byte Denied = 1;
    private const byte AllowedObject = 5;
    private const byte DeniedObject = 6;

    // The generic rights, as a directory maps them (MS-ADTS §5.1.3.2).
    private static readonly (uint Generic, AccessRights Rights)[] Generic =
    [
        (0x80000000, AccessRights.ReadControl | AccessRights.ReadProperty | AccessRights.ListContents | AccessRights.ListObject),
        (0x40000000, AccessRights.ReadControl | AccessRights.WriteProperty | AccessRights.WriteValidated),
        (0x20000000, AccessRights.ReadControl | AccessRights.ListContents),
        (0x10000000, AccessRights.FullControl),
    ];

    public static IReadOnlyList<AccessControlEntry> Read(ReadOnlySpan<byte> octets)
    {
        if (octets.Length < ListHeaderLength)
            throw new FormatException($"An access control list has at least {ListHeaderLength} octets; {octets.Length} are left.");
        var size = BinaryPrimitives.ReadUInt16LittleEndian(octets[2..]);
        if (octets[0] is not (2 or 4) || size < ListHeaderLength || size > octets.Length)
            throw new FormatException($"Revision {octets[0]} with {size} octets is no access control list of revision 2 or 4 in the {octets.Length} octets that are left.");
        var count = BinaryPrimitives.ReadUInt16LittleEndian(octets[4..]);
        var rest = octets[ListHeaderLength..size];
        var entries = new List<AccessControlEntry>(Math.Min((int)count, 256));
        for (var number = 1; number <= count; number++)
        {
            var length = rest.Length < EntryHeaderLength ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]);
            if (length < EntryHeaderLength || length > rest.Length)
                throw new FormatException($"Entry {number} of {count} says that it has {length} octets; {rest.Length} are left.");
            if (ReadEntry(rest[..length], number) is { } entry)
                entries.Add(entry);
            rest = rest[length..];
        }

        return entries;
    }

    private static AccessControlEntry? ReadEntry(ReadOnlySpan<byte> octets, int number)
    {
        var type = octets[0];
        if (type is not (Allowed or Denied or AllowedObject or DeniedObject))
            return null;
        var flags = (AceFlags)octets[1];
        var rest = octets[EntryHeaderLength..];
        var mask = ReadUInt32(ref rest, number);
        Guid? objectType = null;
        Guid? inheritedObjectType = null;
        if (type is AllowedObject or DeniedObject)
        {
            var present = ReadUInt32(ref rest, number);
            objectType = (present & 1) == 0 ? null : ReadGuid(ref rest, number);
            inheritedObjectType = (present & 2) == 0 ? null : ReadGuid(ref rest, number);
        }

        return new(type is Denied or DeniedObject, flags, SpeltOut(mask), objectType, inheritedObjectType, ReadSid(rest, number));
    }

    private static AccessRights SpeltOut(uint mask)
    {
        var rights = (AccessRights)(mask & (uint)AccessRights.FullControl);
        foreach (var (generic, meaning) in Generic)
        {
            if ((mask & generic) != 0)
                rights |= meaning;
        }

        return rights;
    }

    private static uint ReadUInt32(ref ReadOnlySpan<byte> rest, int number)
    {
        var value = BinaryPrimitives.ReadUInt32LittleEndian(Take(ref rest, sizeof(uint), number));
        return value;
    }

    private static Guid ReadGuid(ref ReadOnlySpan<byte> rest, int number) => new(Take(ref rest, GuidLength, number));

    // Behind the SID there may be data of an application.
    private static string ReadSid(ReadOnlySpan<byte> rest, int number)
    {
        var length = rest.Length < SidHeaderLength ? SidHeaderLength : SidHeaderLength + (4 * rest[1]);
        return SecurityIdentifier.ToText(Take(ref rest, length, number)) ?? throw new FormatException($"Entry {number} names somebody by octets that are no SID.");
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest, int length, int number)
    {
        if (rest.Length < length)
            throw new FormatException($"Entry {number} ends {length - rest.Length} octets too early.");
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
