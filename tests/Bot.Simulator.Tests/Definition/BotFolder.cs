using System.IO.Compression;
using System.Text.Json.Nodes;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Tests.Definition;

/// <summary>A bot definition in a folder of its own, for a test to change before it is loaded.</summary>
internal sealed class BotFolder : IDisposable
{
    public string Path { get; } = System.IO.Directory.CreateTempSubdirectory("bot-").FullName;

    public BotFolder Write(string file, string json)
    {
        var full = System.IO.Path.Combine(Path, file);
        System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, json);
        return this;
    }

    /// <summary>Changes the JSON of a file that is already there.</summary>
    public BotFolder Edit(string file, Action<JsonNode> change)
    {
        var node = JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Path, file)))!;
        change(node);
        return Write(file, node.ToJsonString());
    }

    public BotFolder Delete(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    public string Zip()
    {
        var zip = Path + ".zip";
        ZipFile.CreateFromDirectory(Path, zip);
        return zip;
    }

    public BotDefinition Load() => BotDefinition.Load(Path);

    public void Dispose()
    {
        System.IO.Directory.Delete(Path, recursive: true);
        File.Delete(Path + ".zip");
    }
}
