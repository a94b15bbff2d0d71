using System.Collections.Immutable;
using System.IO.Compression;

namespace Bot.Simulator.Definition;

/// <summary>The JSON files of a definition, out of a folder or a zip, by their path with forward slashes.</summary>
internal sealed class DefinitionFiles
{
    // The largest bot Lex imports is far below this; a zip that unpacks to more is not a bot.
    private const long LargestTotal = 256L * 1024 * 1024;

    private readonly SortedDictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    private DefinitionFiles(string origin) => Origin = origin;

    /// <summary>The folder or zip as it was asked for.</summary>
    public string Origin { get; }

    public static DefinitionFiles Open(string path)
    {
        if (new DirectoryInfo(path) is { Exists: true } folder)
            return FromFolder(folder, path);
        if (!File.Exists(path))
        {
            throw new DefinitionException(
                $"{path}: no such folder or file. Give the folder of a Lex V2 export (the one that holds Bot.json and BotLocales) or its zip.");
        }

        return FromZip(path);
    }

    public ImmutableArray<string> Paths => [.. _contents.Keys];

    public bool Contains(string path) => _contents.ContainsKey(path);

    public byte[] Read(string path) => _contents[path];

    /// <summary>The names of the folders directly below a folder.</summary>
    public ImmutableArray<string> FoldersIn(string folder)
    {
        var prefix = folder + "/";
        return
        [
            .. _contents.Keys
                .Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
                .Select(path => path[prefix.Length..])
                .Where(rest => rest.Contains('/', StringComparison.Ordinal))
                .Select(rest => rest[..rest.IndexOf('/', StringComparison.Ordinal)])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static DefinitionFiles FromFolder(DirectoryInfo folder, string origin)
    {
        var files = new DefinitionFiles(origin);
        foreach (var file in folder.EnumerateFiles("*.json", SearchOption.AllDirectories))
            files.Add(Path.GetRelativePath(folder.FullName, file.FullName), file.Length, () => File.ReadAllBytes(file.FullName));
        return files;
    }

    private static DefinitionFiles FromZip(string path)
    {
        var files = new DefinitionFiles(path);
        try
        {
            using var zip = ZipFile.OpenRead(path);
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".json", StringComparison.OrdinalIgnoreCase)))
                files.Add(entry.FullName, entry.Length, () => Unpack(entry));
        }
        catch (InvalidDataException exception)
        {
            throw new DefinitionException(
                $"{path}: not a zip that can be read ({exception.Message}). Give an export of Lex V2 that has no password, or the folder it unpacks to.", exception);
        }

        return files;
    }

    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var content = new byte[entry.Length];
        stream.ReadExactly(content);
        return content;
    }

    private void Add(string path, long length, Func<byte[]> read)
    {
        _total += length;
        if (_total > LargestTotal)
            throw new DefinitionException($"{Origin}: the JSON files hold more than {LargestTotal / 1024 / 1024} MB, which no Lex bot does. Give the export alone.");
        _contents[path.Replace('\\', '/')] = read();
    }

    private long _total;
}
