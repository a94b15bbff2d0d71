using System.IO.Compression;

namespace Bot.Cli.Publishing;

/// <summary>A zip that is the same, byte for byte, whenever its files are: a deployment can tell by its hash whether something has changed.</summary>
internal static class ReproducibleZip
{
    // The first moment that a zip can hold; no clock is asked.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a zip, its entries sorted by name.</summary>
    /// <param name="path">The zip; an existing one is replaced.</param>
    /// <param name="entries">The name of each entry, with / between folders; the file it is read from; and its Unix permissions.</param>
    /// <returns>The path.</returns>
    public static string Write(string path, IEnumerable<(string Name, string File, UnixFileMode Mode)> entries)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var (name, file, mode) in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = NoTime;
            // In the upper half: what Unix calls st_mode, with S_IFREG for a plain file.
            entry.ExternalAttributes = (0x8000 | (int)mode) << 16;
            using var target = entry.Open();
            using var source = File.OpenRead(file);
            source.CopyTo(target);
        }
        return path;
    }
}
