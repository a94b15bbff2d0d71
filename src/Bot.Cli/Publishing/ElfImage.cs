using System.Buffers.Binary;
using System.Text;

namespace Bot.Cli.Publishing;

/// <summary>A 64-bit little-endian ELF executable, as far as the versions of the libraries that it needs (System V ABI, "ELF-64"; LSB Core, "Symbol Versioning").</summary>
internal sealed class ElfImage
{
    /// <summary>SHT_GNU_verneed: the section that lists the versions that the executable needs of each library.</summary>
    private const uint VersionNeeds = 0x6ffffffe;

    private const int SectionHeaderSize = 64;

    private ElfImage(IReadOnlyList<string> neededVersions) => NeededVersions = neededVersions;

    /// <summary>The names of the needed versions, like GLIBC_2.34; empty for a static executable.</summary>
    public IReadOnlyList<string> NeededVersions { get; }

    /// <summary>Reads an executable.</summary>
    /// <param name="path">The file.</param>
    /// <returns>What it needs.</returns>
    /// <exception cref="InvalidDataException">It is no 64-bit little-endian ELF file, or a broken one.</exception>
    public static ElfImage Read(string path)
    {
        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is ArgumentOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException($"'{path}' is a broken ELF file: one of its tables points outside of it. Build it again.", error);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException($"'{path}' {error.Message}", error);
        }
    }

    /// <summary>The newest version with a prefix that is needed.</summary>
    /// <param name="prefix">The prefix, like GLIBC_; names that go on with something else than digits and dots (GLIBC_PRIVATE) do not count.</param>
    /// <returns>The version; null when none with the prefix is needed.</returns>
    public Version? NewestNeeded(string prefix) => NeededVersions
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
        .Select(name => Version.TryParse(name.AsSpan(prefix.Length), out var version) ? version : null)
        .Max();

    private static ElfImage Parse(ReadOnlySpan<byte> file)
    {
        // e_ident: the magic number, then 2 = 64 bits and 1 = little-endian.
        if (!file.StartsWith("\u007fELF"u8) || file.Length < SectionHeaderSize || file[4] != 2 || file[5] != 1)
            throw new InvalidDataException("is not a 64-bit little-endian ELF executable. Give the file that 'dotnet publish -r linux-x64' makes.");
        var sections = Offset(file, 0x28);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(file[0x3c..]);

        var needed = new List<string>();
        for (var index = 0; index < count; index++)
        {
            var header = file[(sections + (index * SectionHeaderSize))..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) != VersionNeeds)
                continue;
            var strings = file[(sections + (checked((int)BinaryPrimitives.ReadUInt32LittleEndian(header[0x28..])) * SectionHeaderSize))..];
            AddNeeds(Contents(file, header), Contents(file, strings), needed);
        }
        return new(needed);
    }

    /// <summary>Walks the Elf64_Verneed entries (one a library) and the Elf64_Vernaux entries of each (one a version).</summary>
    private static void AddNeeds(ReadOnlySpan<byte> table, ReadOnlySpan<byte> strings, List<string> needed)
    {
        uint toNextLibrary;
        do
        {
            var version = table[checked((int)BinaryPrimitives.ReadUInt32LittleEndian(table[8..]))..];
            for (var left = BinaryPrimitives.ReadUInt16LittleEndian(table[2..]); left > 0; left--)
            {
                needed.Add(NameAt(strings, BinaryPrimitives.ReadUInt32LittleEndian(version[8..])));
                version = version[checked((int)BinaryPrimitives.ReadUInt32LittleEndian(version[12..]))..];
            }
            toNextLibrary = BinaryPrimitives.ReadUInt32LittleEndian(table[12..]);
            table = table[checked((int)toNextLibrary)..];
        }
        while (toNextLibrary != 0);
    }

    private static ReadOnlySpan<byte> Contents(ReadOnlySpan<byte> file, ReadOnlySpan<byte> sectionHeader) =>
        file.Slice(Offset(sectionHeader, 0x18), Offset(sectionHeader, 0x20));

    private static int Offset(ReadOnlySpan<byte> bytes, int at) => checked((int)BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]));

    private static string NameAt(ReadOnlySpan<byte> strings, uint at)
    {
        var name = strings[checked((int)at)..];
        return Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]);
    }
}
