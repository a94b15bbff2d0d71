using System.Text.Json;

namespace Intents.Tests.Definition;

/// <summary>The bot's definition and the contact flow, as they are in the repository.</summary>
internal static class BotDefinition
{
    public static string Root { get; } = FindRoot();

    public static string Locales => Path.Combine(Root, "bot-definition", "ServiceDesk", "ServiceDesk", "BotLocales");

    public static IEnumerable<string> LocaleFolders => Directory.EnumerateDirectories(Locales);

    public static IEnumerable<string> Names(string locale, string folder) =>
        Directory.EnumerateDirectories(Path.Combine(locale, folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static JsonElement Read(params string[] path) => JsonElement.Parse(File.ReadAllText(Path.Combine([Root, .. path])));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "bot-definition")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has a bot-definition in it. Run the tests inside the repository.");
    }
}
