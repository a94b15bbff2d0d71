using System.Globalization;
using System.IO.Compression;
using Lab;

namespace Infrastructure.Tests;

/// <summary>A function and a bot that are always the same, so that a program does not change with every build. Their folders are as a setting names them.</summary>
internal static class MadeArtifacts
{
    private const ushort X64 = 62;
    private const ushort Arm64 = 183;

    public static string ForX64 { get; } = Make("x86_64", X64);

    public static string ForArm64 { get; } = Make("arm64", Arm64);

    /// <summary>A folder that has neither.</summary>
    public static string None { get; } = Folder("none");

    private static string Make(string name, ushort machine)
    {
        var folder = Folder(name);
        // An ELF header as far as its machine.
        byte[] bootstrap = [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, (byte)machine, 0, 1, 0, 0, 0];
        Pack(folder, "function.zip", "bootstrap", bootstrap);
        Pack(folder, "ServiceDesk.zip", "Manifest.json", "{}"u8);
        return folder;
    }

    private static string Folder(string name)
    {
        // The process's own: another run of the tests writes the same files.
        var path = Path.Combine("..", "artifacts", "infrastructure-tests", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), name);
        Directory.CreateDirectory(Path.Combine(PublishedBootstrap.RepositoryRoot, "infra-pulumi", path));
        return path;
    }

    private static void Pack(string folder, string zip, string name, ReadOnlySpan<byte> content)
    {
        using var archive = new ZipArchive(File.Create(Path.Combine(PublishedBootstrap.RepositoryRoot, "infra-pulumi", folder, zip)), ZipArchiveMode.Create);
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }
}
