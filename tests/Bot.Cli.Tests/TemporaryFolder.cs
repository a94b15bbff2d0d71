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

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
