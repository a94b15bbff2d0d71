namespace Bot.Runtime.Generators.Model;

/// <summary>All messages, and the locales that they should be in.</summary>
/// <param name="Files">The files, by their paths.</param>
/// <param name="DefinitionLocales">The locales of the definition, the reference first; none when there is no definition.</param>
internal sealed record MessageCatalog(EquatableArray<MessageFile> Files, EquatableArray<string> DefinitionLocales)
{
    private const string ReferenceLocale = "en_US";

    /// <summary>The locales that each message should be in, the reference first.</summary>
    public IReadOnlyList<string> Locales => DefinitionLocales.Count > 0 ? DefinitionLocales : InOrder(Files.Select(file => file.Locale));

    /// <summary>The sets by name, each with its files, the reference's first.</summary>
    public IEnumerable<IGrouping<string, MessageFile>> Sets
    {
        get
        {
            var locales = InOrder(Locales.Concat(Files.Select(file => file.Locale)), Locales.Count > 0 ? Locales[0] : null);
            return Files.OrderBy(file => Array.IndexOf(locales, file.Locale)).GroupBy(file => file.Set, StringComparer.Ordinal).OrderBy(set => set.Key, StringComparer.Ordinal);
        }
    }

    /// <summary>Locales by name, en_US or the given one first.</summary>
    public static string[] InOrder(IEnumerable<string> locales, string? first = ReferenceLocale) =>
        [.. locales.Distinct(StringComparer.Ordinal).OrderBy(locale => locale == first ? 0 : 1).ThenBy(locale => locale, StringComparer.Ordinal)];
}
