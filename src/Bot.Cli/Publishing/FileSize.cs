using System.Globalization;

namespace Bot.Cli.Publishing;

/// <summary>A file's size for a person to read.</summary>
internal static class FileSize
{
    /// <summary>The size in kB or MB (1000 and 1000² bytes), as Lambda's limits are given.</summary>
    public static string Of(string file) => Format(new FileInfo(file).Length);

    /// <inheritdoc cref="Of" />
    public static string Format(long bytes) => bytes < 999_950
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.00} MB");
}
