namespace Bot.Runtime.Generators.Model;

/// <summary>The bot's definition.</summary>
/// <param name="Bot">The bot's name; empty when there is none.</param>
/// <param name="Locales">Its locales, the reference first.</param>
/// <param name="Broken">The files that cannot be read.</param>
/// <param name="Others">The first file of each other bot, of which nothing else is read.</param>
internal sealed record Definition(string Bot, EquatableArray<LocaleDefinition> Locales, EquatableArray<DefinitionFile> Broken, EquatableArray<DefinitionFile> Others)
{
    private const string ReferenceLocale = "en_US";

    /// <summary>The locale that the others are compared with, and that types are made from.</summary>
    public LocaleDefinition? Reference => Locales.Count == 0 ? null : Locales[0];

    /// <summary>Puts the files together.</summary>
    public static Definition Of(IEnumerable<DefinitionFile> files)
    {
        var bots = files.OrderBy(file => file.Path.Replace('\\', '/'), StringComparer.Ordinal).GroupBy(file => file.Bot, StringComparer.Ordinal).ToArray();
        DefinitionFile[] all = bots.Length == 0 ? [] : [.. bots[0]];
        var locales = all
            .GroupBy(file => file.Locale, StringComparer.Ordinal)
            .OrderBy(group => group.Key == ReferenceLocale ? 0 : 1)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Locale(group.Key, [.. group]));
        return new(
            bots.Length == 0 ? string.Empty : NameOf(bots[0].Key),
            new([.. locales]),
            new([.. all.Where(file => file.Problem is not null)]),
            new([.. bots.Skip(1).Select(bot => bot.First())]));
    }

    /// <summary>The name of a bot's folder.</summary>
    public static string NameOf(string bot) => bot.Substring(bot.LastIndexOf('/') + 1);

    /// <summary>The intent in the reference locale, or in the first that has it.</summary>
    public IntentDefinition? Intent(string name) => Locales.Select(locale => locale.Intent(name)).FirstOrDefault(intent => intent is not null);

    /// <summary>The intent in each locale that has it.</summary>
    public IEnumerable<IntentDefinition> InEachLocale(string name) => Locales.Select(locale => locale.Intent(name)).OfType<IntentDefinition>();

    /// <summary>The names of all intents, the reference locale's first.</summary>
    public IEnumerable<string> IntentNames => Locales.SelectMany(locale => locale.Intents).Select(intent => intent.Name).Distinct(StringComparer.Ordinal);

    private static LocaleDefinition Locale(string id, DefinitionFile[] files)
    {
        var slots = files.OfType<SlotFile>().ToLookup(slot => slot.IntentFolder, StringComparer.Ordinal);
        var intents = files.OfType<IntentFile>().Select(intent => new IntentDefinition(intent, InOrder(intent, slots[intent.Folder])));
        return new(id, new([.. intents]), new([.. files.OfType<SlotTypeFile>()]));
    }

    // By priority, then those without one.
    private static EquatableArray<SlotFile> InOrder(IntentFile intent, IEnumerable<SlotFile> slots)
    {
        var order = intent.Content.Priorities.Select(priority => priority.Text).ToList();
        return new([.. slots.OrderBy(slot => order.IndexOf(slot.Name.Text) is var index and >= 0 ? index : int.MaxValue)]);
    }
}
