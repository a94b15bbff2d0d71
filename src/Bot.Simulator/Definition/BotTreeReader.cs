using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Definition;

/// <summary>Puts the files of a bot together. What cannot be used is a problem, and the rest is still read.</summary>
internal sealed partial class BotTreeReader(DefinitionFiles files, DefinitionProblems problems)
{
    public BotTree Read(BotLayout layout)
    {
        ReportUnreadable(layout);
        var bot = layout.BotFile is { } file ? Parse(file) : null;
        if (layout.BotFile is null)
        {
            problems.Report(
                ReadingRules.WholeBot, new DefinitionPlace(layout.Root + "Bot.json", "$"), 1,
                "there is no Bot.json, so this is taken for the export of a locale alone, and a bot is made of it. To import it as a bot, export the whole bot.");
        }

        var locales = Unique(layout.Locales.Select(ReadLocale), locale => locale.LocaleId, locale => locale.Place, "locale");
        return new BotTree(bot?.Text("name") ?? NameOf(layout, bot), bot, locales);
    }

    // A bot without a name has that of its folder, of the zip or of what was given.
    private string NameOf(BotLayout layout, DefinitionElement? bot)
    {
        var folders = layout.Root.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = folders.Length > 0 ? folders[^1] : Path.GetFileNameWithoutExtension(Path.GetFullPath(files.Origin));
        bot?.Report(ReadingRules.Named, $"the bot has no name, so '{name}' is taken. Give it a 'name'.");
        return name;
    }

    private LocaleTree ReadLocale(LocaleLayout layout)
    {
        var json = layout.File is { } file ? Parse(file) : null;
        var place = new DefinitionPlace(layout.File ?? layout.Folder + "BotLocale.json", "$");
        if (layout.File is null)
            problems.Report(ReadingRules.FileUsable, place, 1, $"the locale in '{layout.Folder}' has no BotLocale.json. Export the bot again.");
        var folderIsLocale = LocaleId().IsMatch(layout.Name);
        var identifier = json?.Text("identifier");
        if (identifier is null && layout.File is not null && json is { } unnamed)
            unnamed.Report(ReadingRules.Named, "the locale has no 'identifier'. Give it one, such as en_US.");
        var id = identifier ?? (folderIsLocale ? layout.Name : "en_US");
        if (json is { } locale && folderIsLocale && id != layout.Name)
            locale.Report(ReadingRules.FolderName, $"the locale '{id}' lies in a folder '{layout.Name}'. Give the folder the name of the locale.");
        return new LocaleTree(
            id,
            place,
            json,
            layout.Vocabulary is { } vocabulary ? Parse(vocabulary) : null,
            Unique(layout.Intents.Select(ReadIntent).OfType<IntentTree>(), intent => intent.Name, intent => intent.Json.Place, "intent"),
            Unique(layout.SlotTypes.Select(type => Named(type.Folder, type.File, "slot type")).OfType<NamedElement>(), type => type.Name, type => type.Json.Place, "slot type"));
    }

    private IntentTree? ReadIntent(IntentLayout layout)
    {
        if (layout.File is null)
        {
            foreach (var (_, file) in layout.Slots)
                problems.Report(ReadingRules.SlotInIntent, new DefinitionPlace(file, "$"), 1, $"the slot lies in the folder of an intent '{layout.Folder}' that has no Intent.json. Add the intent or remove the slot.");
            return null;
        }

        return Named(layout.Folder, layout.File, "intent") is { } intent
            ? new IntentTree(intent.Name, intent.Json, Unique(layout.Slots.Select(slot => Named(slot.Folder, slot.File, "slot")).OfType<NamedElement>(), slot => slot.Name, slot => slot.Json.Place, "slot"))
            : null;
    }

    private NamedElement? Named(string folder, string file, string what)
    {
        if (Parse(file) is not { } json)
            return null;
        if (json.Text("name") is not { Length: > 0 } name)
        {
            json.Report(ReadingRules.Named, $"the {what} has no 'name', so that of its folder, '{folder}', is taken. Give it a name.");
            return new NamedElement(folder, json);
        }

        if (name != folder)
            json.Report(ReadingRules.FolderName, $"the {what} '{name}' lies in a folder '{folder}'. Give the folder the name of the {what}.");
        return new NamedElement(name, json);
    }

    private ImmutableArray<T> Unique<T>(IEnumerable<T> all, Func<T, string> name, Func<T, DefinitionPlace> place, string what)
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        var unique = ImmutableArray.CreateBuilder<T>();
        foreach (var item in all)
        {
            if (byName.TryAdd(name(item), item))
                unique.Add(item);
            else
                problems.Report(ReadingRules.Named, place(item), 1, $"there is another {what} '{name(item)}' in {place(byName[name(item)]).File}, which is the one that counts. Rename or remove one of them.");
        }

        return unique.ToImmutable();
    }

    private DefinitionElement? Parse(string file) => files.Unreadable.ContainsKey(file) ? null : DefinitionElement.Read(file, files.Read(file), problems);

    private void ReportUnreadable(BotLayout layout)
    {
        foreach (var (file, why) in files.Unreadable.Where(file => file.Key.StartsWith(layout.Root, StringComparison.Ordinal)))
            problems.Report(ReadingRules.FileUsable, new DefinitionPlace(file, "$"), 1, why);
    }

    [GeneratedRegex("^[a-z]{2,3}_[A-Z0-9]{2,3}$")]
    private static partial Regex LocaleId();
}
