using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>
/// Where the files of a bot lie. Exports have been seen at the top, in a folder of the bot's name, one deeper still, without a manifest, and
/// as a locale alone.
/// </summary>
/// <param name="Root">The folder that holds Bot.json and BotLocales, ending in a slash unless it is the top.</param>
/// <param name="BotFile">Bot.json; null in the export of a locale alone.</param>
/// <param name="Locales">Its locales by their folders.</param>
internal sealed record BotLayout(string Root, string? BotFile, ImmutableArray<LocaleLayout> Locales)
{
    /// <summary>The bots among some files, in the order of their folders.</summary>
    public static ImmutableArray<BotLayout> All(IEnumerable<string> paths)
    {
        var locales = new SortedDictionary<string, LocaleLayout.Builder>(StringComparer.Ordinal);
        var bots = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var parts = path.Split('/');
            if (Is(parts[^1], "Bot.json"))
                bots[Folder(parts, 1)] = path;
            else
                LocaleLayout.Builder.Place(path, parts, locales);
        }

        foreach (var folder in locales.Keys)
            bots.TryAdd(RootOf(folder), null);
        return
        [
            .. bots.Select(bot => new BotLayout(
                bot.Key, bot.Value, [.. locales.Where(locale => RootOf(locale.Key) == bot.Key).Select(locale => locale.Value.Build())])),
        ];
    }

    /// <summary>Whether two names of files or folders are the same but for upper and lower case.</summary>
    public static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The folder of a path with so many parts less, ending in a slash unless it is the top.</summary>
    public static string Folder(string[] parts, int less) => string.Concat(parts[..^less].Select(part => part + "/"));

    // …/BotLocales/en_US/ belongs to …/; a locale that lies elsewhere belongs to the folder it is in.
    private static string RootOf(string localeFolder)
    {
        var parts = localeFolder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is [.., var parent, _] && Is(parent, "BotLocales") ? Folder(parts, 2) : parts.Length == 0 ? string.Empty : Folder(parts, 1);
    }
}
