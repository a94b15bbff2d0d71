using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Infrastructure.Settings;
using Pulumi;

namespace Infrastructure;

/// <summary>What <c>./resetbot publish</c> made. The zips' hashes are in the program, so that a change of either is a change of what is deployed.</summary>
/// <param name="FunctionPath">function.zip, from the folder of Pulumi.yaml.</param>
/// <param name="FunctionHash">Its SHA-256, base64.</param>
/// <param name="BotPath">ServiceDesk.zip, from the folder of Pulumi.yaml.</param>
/// <param name="BotHash">The first twelve hex digits of its SHA-256.</param>
internal sealed record Artifacts(string FunctionPath, string FunctionHash, string BotPath, string BotHash)
{
    private const int HashDigits = 12;

    /// <summary>Looks at the files.</summary>
    /// <param name="settings">The stack's.</param>
    /// <param name="hasStack">Without one, files that are not there do not matter.</param>
    /// <param name="folder">The folder of Pulumi.yaml.</param>
    /// <exception cref="ProgramException">One is missing, or the function is for another processor.</exception>
    public static Artifacts Read(StackSettings settings, bool hasStack, string folder)
    {
        var function = $"{settings.Artifacts}/function.zip";
        var bot = $"{settings.Artifacts}/ServiceDesk.zip";
        var missing = new[] { function, bot }.Where(path => !File.Exists(Path.Combine(folder, path))).ToList();
        if (missing.Count > 0 && !hasStack)
            return new(function, "", bot, "");
        if (missing.Count > 0)
            throw new ProgramException([.. missing.Select(path => new ProgramProblem(path, "is not there. Make it: ./resetbot publish"))]);
        CheckArchitecture(folder, function, settings.Function.Architecture);
        return new(function, Convert.ToBase64String(Hash(folder, function)), bot, Convert.ToHexStringLower(Hash(folder, bot))[..HashDigits]);
    }

    private static byte[] Hash(string folder, string path)
    {
        using var file = File.OpenRead(Path.Combine(folder, path));
        return SHA256.HashData(file);
    }

    // e_machine is the half word at 18 of an ELF file (ELF-64 object file format, "ELF header").
    private static void CheckArchitecture(string folder, string path, string architecture)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(folder, path));
        var entry = zip.GetEntry("bootstrap") ?? throw new ProgramException([new(path, "has no file 'bootstrap' in its root, which Lambda runs. Make it: ./resetbot publish")]);
        using var stream = entry.Open();
        Span<byte> header = stackalloc byte[20];
        stream.ReadExactly(header);
        var built = BinaryPrimitives.ReadUInt16LittleEndian(header[18..]) switch { 62 => "x86_64", 183 => "arm64", var other => $"machine {other}" };
        if (built != architecture)
            throw new ProgramException([new("architecture", $"is {architecture}, and the function in {path} is compiled for {built}. Set the one, or publish the other: pulumi config set architecture {built}")]);
    }
}
