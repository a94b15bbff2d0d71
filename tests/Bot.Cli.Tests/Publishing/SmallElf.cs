using System.Buffers.Binary;
using System.Text;

namespace Bot.Cli.Tests.Publishing;

/// <summary>The smallest ELF file that needs versions of libraries: a header, three section headers, a string table, a version table.</summary>
internal static class SmallElf
{
    private const int HeaderSize = 64;

    /// <summary>Makes one.</summary>
    /// <param name="libraries">For each library, the names of the versions needed of it.</param>
    public static byte[] Needing(params string[][] libraries)
    {
        var strings = new MemoryStream();
        strings.WriteByte(0);
        var versions = libraries.Select((names, index) => Library(names, strings, isLast: index == libraries.Length - 1)).SelectMany(bytes => bytes).ToArray();
        var sections = HeaderSize + versions.Length + (int)strings.Length;

        var header = new byte[HeaderSize];
        "\u007fELF"u8.CopyTo(header);
        header[4] = 2;
        header[5] = 1;
        BinaryPrimitives.WriteUInt64LittleEndian(header.AsSpan(0x28), (ulong)sections);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(0x3c), 3);
        return
        [
            .. header, .. versions, .. strings.ToArray(),
            .. Section(0, 0, 0, 0),
            .. Section(0x6ffffffe, HeaderSize, versions.Length, link: 2),
            .. Section(3, HeaderSize + versions.Length, (int)strings.Length, 0),
        ];
    }

    private static byte[] Library(string[] names, MemoryStream strings, bool isLast)
    {
        var bytes = new byte[16 + (16 * names.Length)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)names.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), 16);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), isLast ? 0 : (uint)bytes.Length);
        for (var index = 0; index < names.Length; index++)
        {
            var entry = bytes.AsSpan(16 + (16 * index));
            BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], (uint)strings.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], index == names.Length - 1 ? 0u : 16u);
            strings.Write(Encoding.ASCII.GetBytes(names[index] + "\0"));
        }
        return bytes;
    }

    private static byte[] Section(uint type, int offset, int size, uint link)
    {
        var bytes = new byte[64];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), type);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(0x18), (ulong)offset);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(0x20), (ulong)size);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(0x28), link);
        return bytes;
    }
}
