using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.IO.Enumeration;

namespace Bot.Simulator.Definition;

/// <summary>The JSON files of a definition, out of a folder or a zip, by their path with forward slashes.</summary>
internal sealed class DefinitionFiles
{
    // The largest bot Lex imports is far below these; what is larger is not a bot.
    private const long LargestTotal = 256L * 1024 * 1024;
    private const int LargestFile = 32 * 1024 * 1024;
    private const int MostFiles = 100_000;

    private readonly SortedDictionary<string, byte[]> _contents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _unreadable = new(StringComparer.Ordinal);
    private readonly List<string> _zips = [];
    private long _total;

    private DefinitionFiles(string origin) => Origin = origin;

    /// <summary>The folder or zip as it was asked for.</summary>
    public string Origin { get; }

    /// <summary>The paths of the files that were read.</summary>
    public ImmutableArray<string> Paths => [.. _contents.Keys];

    /// <summary>Why a file could not be read, by its path.</summary>
    public IReadOnlyDictionary<string, string> Unreadable => _unreadable;

    /// <summary>The zips that lie among the files.</summary>
    public IReadOnlyList<string> Zips => _zips;

    /// <summary>Reads the files.</summary>
    /// <exception cref="DefinitionException">There is no such folder or zip, or it cannot be an export.</exception>
    public static DefinitionFiles Open(string path)
    {
        try
        {
            if (new DirectoryInfo(path) is { Exists: true } folder)
                return FromFolder(folder, path);
            if (File.Exists(path))
                return FromZip(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DefinitionException($"{path}: cannot be read ({exception.Message}). Give a folder or zip that may be read.", exception);
        }

        throw new DefinitionException(
            $"{path}: no such folder or file. Give the folder of a Lex V2 export (the one that holds Bot.json and BotLocales) or its zip.");
    }

    public byte[] Read(string path) => _contents[path];

    private static DefinitionFiles FromFolder(DirectoryInfo folder, string origin)
    {
        var files = new DefinitionFiles(origin);
        var count = 0;

        // A link to a folder is not followed: it may lead back up.
        var found = new FileSystemEnumerable<string>(folder.FullName, (ref FileSystemEntry entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0 && entry.FileName is not (".git" or "node_modules"),
        };
        foreach (var file in found)
        {
            if (++count > MostFiles)
                throw new DefinitionException($"{origin}: more than {MostFiles} files lie below it. Give the folder of the export alone.");
            var path = Path.GetRelativePath(folder.FullName, file);
            if (files.IsWanted(path))
                files.Add(path, () => File.OpenRead(file));
        }

        return files;
    }

    private static DefinitionFiles FromZip(string path)
    {
        var files = new DefinitionFiles(path);
        try
        {
            using var zip = ZipFile.OpenRead(path);
            if (zip.Entries.Count > MostFiles)
                throw new DefinitionException($"{path}: the zip holds more than {MostFiles} files. Give an export of Lex V2.");
            foreach (var entry in zip.Entries)
            {
                var name = entry.FullName.Replace('\\', '/');
                if (name.StartsWith('/') || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains(".."))
                    throw new DefinitionException($"{path}: the zip's entry '{entry.FullName}' leads out of the folder it is unpacked to, as none of an export does. Export the bot again.");
                if (name.EndsWith('/') || !files.IsWanted(name))
                    continue;
                if (entry.IsEncrypted)
                    throw new DefinitionException($"{path}: the zip has a password. Export the bot without one, or give the folder it unpacks to.");
                files.Add(name, entry.Open);
            }
        }
        catch (InvalidDataException exception)
        {
            throw new DefinitionException(
                $"{path}: not a zip that can be read ({exception.Message}). Give an export of Lex V2 that has no password, or the folder it unpacks to.", exception);
        }

        return files;
    }

    // Finder leaves __MACOSX/ and ._ files in zips: they look like the files of the export and hold none of it.
    private bool IsWanted(string path)
    {
        var parts = path.Split('/', '\\');
        if (parts.Contains("__MACOSX", StringComparer.OrdinalIgnoreCase) || parts[^1].StartsWith("._", StringComparison.Ordinal))
            return false;
        if (parts[^1].EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            _zips.Add(path);
        return parts[^1].EndsWith(".json", StringComparison.OrdinalIgnoreCase);
    }

    private void Add(string path, Func<Stream> open)
    {
        var name = string.Join('/', path.Split('/', '\\').Where(part => part is not ("." or "")));
        try
        {
            using var stream = open();
            if (ReadUpTo(stream, LargestFile) is { } content)
            {
                _contents[name] = content;
                _total += content.Length;
            }
            else
            {
                _unreadable[name] = string.Create(CultureInfo.InvariantCulture, $"the file is larger than {LargestFile / 1024 / 1024} MB, as none of an export is. Remove it.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _unreadable[name] = $"the file cannot be read ({exception.Message}). Make it readable or remove it.";
        }

        if (_total > LargestTotal)
            throw new DefinitionException($"{Origin}: the JSON files hold more than {LargestTotal / 1024 / 1024} MB, which no Lex bot does. Give the export alone.");
    }

    // A zip may say that an entry is small and hold a large one, so what counts is what comes out.
    private static byte[]? ReadUpTo(Stream stream, int most)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        while (stream.Read(buffer) is > 0 and var read)
        {
            if (content.Length + read > most)
                return null;
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
