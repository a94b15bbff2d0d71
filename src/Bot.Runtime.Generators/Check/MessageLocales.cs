using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Check;

/// <summary>Whether each locale of the definition has each message.</summary>
internal static class MessageLocales
{
    public static IEnumerable<DiagnosticInfo> Of(MessageCatalog catalog)
    {
        if (catalog.Locales.Count == 0)
            return [];
        var others = catalog.Files.Where(file => !catalog.Locales.Contains(file.Locale)).GroupBy(file => file.Locale, StringComparer.Ordinal).Select(NoSuchLocale);
        return others.Concat(catalog.Sets.SelectMany(set => InSet(set, catalog.Locales)));
    }

    private static DiagnosticInfo NoSuchLocale(IGrouping<string, MessageFile> files) => Missing(
        files.First().Start,
        $"The locale {files.Key} of messages/{files.Key}",
        "the definition",
        "no caller would ever hear its messages",
        $"Add the folder BotLocales/{files.Key} to the definition, or correct the folder's name.");

    private static IEnumerable<DiagnosticInfo> InSet(IGrouping<string, MessageFile> set, IReadOnlyList<string> locales)
    {
        var files = set.Where(file => locales.Contains(file.Locale)).ToArray();
        if (files.Length == 0)
            yield break;
        foreach (var locale in locales)
        {
            var file = files.FirstOrDefault(candidate => candidate.Locale == locale);
            if (file is null)
            {
                yield return Missing(
                    files[0].Start, $"The set of messages '{set.Key}'", locale, Consequence(locale, locales), $"Add {MessageFile.NameOf(locale, set.Key)}, with what {files[0].Name} has.");
            }
            else if (!file.IsBroken)
            {
                foreach (var problem in InFile(file, files, locales))
                    yield return problem;
            }
        }
    }

    private static IEnumerable<DiagnosticInfo> InFile(MessageFile file, MessageFile[] files, IReadOnlyList<string> locales)
    {
        var seen = new HashSet<string>(file.Entries.Select(entry => entry.Name.Text), StringComparer.Ordinal);
        foreach (var other in files)
        {
            foreach (var name in other.Entries.Select(entry => entry.Name).Where(name => seen.Add(name.Text)))
            {
                yield return Missing(
                    name.Place,
                    $"The message '{name.Text}' of {other.Name}",
                    file.Locale,
                    Consequence(file.Locale, locales),
                    file.Locale == locales[0] ? $"Add it to {file.Name}, or take it out of {other.Name}." : $"Add it to {file.Name}.");
            }
        }
    }

    private static string Consequence(string locale, IReadOnlyList<string> locales) =>
        locale == locales[0] ? "callers in that language, and in any that is added, would hear it in another" : "callers in that language would hear it in another";

    private static DiagnosticInfo Missing(Place place, string subject, string where, string consequence, string wayOut) =>
        DiagnosticInfo.At(place, DiagnosticRegister.MessageMissing, subject, where, consequence, wayOut);
}
