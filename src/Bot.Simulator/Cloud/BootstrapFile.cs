using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Bot.Simulator.Cloud;

/// <summary>Looks at a <c>bootstrap</c> before it is started, because "Exec format error" helps nobody.</summary>
internal static class BootstrapFile
{
    // e_machine of the ELF header.
    private const ushort X64 = 62;
    private const ushort Arm64 = 183;

    /// <summary>The full path of a file that this machine can run.</summary>
    /// <exception cref="InvalidBootstrapException">It cannot.</exception>
    public static string Check(string path, Architecture machine)
    {
        var full = Path.GetFullPath(path);
        if (System.IO.Directory.Exists(full))
            throw new InvalidBootstrapException($"{full} is a folder. Name the bootstrap file in it.");
        if (!File.Exists(full))
            throw new InvalidBootstrapException($"There is no bootstrap at {full}. Build it with ./resetbot publish, or correct the path.");
        const UnixFileMode execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(full) & execute) == 0)
            throw new InvalidBootstrapException($"{full} is not executable, and Lambda would refuse it too. Run: chmod +x {full}");
        CheckFormat(full, machine);
        return full;
    }

    private static void CheckFormat(string path, Architecture machine)
    {
        Span<byte> head = stackalloc byte[20];
        int length;
        using (var file = File.OpenRead(path))
            length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..length];
        if (head.StartsWith("#!"u8))
            return;
        if (!head.StartsWith("\u007fELF"u8) || length < 20)
            throw new InvalidBootstrapException(
                $"{path} is neither a Linux program (ELF) nor a script that begins with #!. Give the file that ./resetbot publish makes.");
        var built = BinaryPrimitives.ReadUInt16LittleEndian(head[18..]);
        var wanted = machine == Architecture.Arm64 ? Arm64 : X64;
        if (built != wanted)
            throw new InvalidBootstrapException(
                $"{path} is built for {Name(built)} and this machine is {Name(wanted)}. " +
                $"Publish it for {Rid(wanted)}, or run it on such a machine.");
    }

    private static string Name(ushort machine) => machine switch
    {
        X64 => "x64",
        Arm64 => "arm64",
        _ => $"a processor with the ELF number {machine}",
    };

    private static string Rid(ushort machine) => machine == Arm64 ? "linux-arm64" : "linux-x64";
}
