using System.Diagnostics.CodeAnalysis;

namespace Bot.Cli.Tests;

/// <summary>A folder of a test's own, gone with it. Its name has a space, as folders of people have.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("reset bot ").FullName;

    public string PathTo(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file, and the folders that it is in.</summary>
    public string Write(string name, string content)
    {
        var path = PathTo(name.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Writes a program.</summary>
    [SuppressMessage("Interoperability", "CA1416", Justification = "ResetBot runs where Lambda's binaries do, and its script where there is a POSIX shell.")]
    public string WriteProgram(string name, string content)
    {
        var path = Write(name, content);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
