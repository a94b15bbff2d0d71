using System.Text.Json;

namespace Bot.Cli.Tests.Definition;

/// <summary>The bot in bot-definition/ServiceDesk in one of its locales, read as plain JSON: no class of ours stands between the files and the tests.</summary>
internal sealed class ServiceDeskBot
{
    private static readonly Dictionary<string, ServiceDeskBot> All = Directory.GetDirectories(Path.Combine(Folder, "ServiceDesk", "BotLocales"))
        .ToDictionary(path => Path.GetFileName(path), path => new ServiceDeskBot(path), StringComparer.Ordinal);

    private ServiceDeskBot(string locale)
    {
        Locale = locale;
        Intents = ReadAll("Intents", "Intent.json");
        SlotTypes = ReadAll("SlotTypes", "SlotType.json");
    }

    public static string Folder => Repository.PathTo("bot-definition", "ServiceDesk");

    /// <summary>The names of the locales, and of the intents and slots in each.</summary>
    public static TheoryData<string> Locales => [.. All.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> AllIntents => [.. from bot in All from intent in bot.Value.Intents.Keys select (bot.Key, intent)];

    public static TheoryData<string, string, string> AllSlots => [.. from bot in All from item in bot.Value.SlotNames select (bot.Key, item.Intent, item.Slot)];

    /// <summary>The two intents that ask who is calling, in each locale.</summary>
    public static TheoryData<string, string> VerifiedIntents => [.. from locale in All.Keys from intent in (string[])["ResetPassword", "UnlockAccount"] select (locale, intent)];

    /// <summary>The folder of the locale.</summary>
    public string Locale { get; }

    /// <summary>The voice that speaks the definition's messages.</summary>
    public string? Voice => Read(Path.Combine(Locale, "BotLocale.json")).Text("voiceSettings", "voiceId");

    public IReadOnlyDictionary<string, JsonElement> Intents { get; }

    public IReadOnlyDictionary<string, JsonElement> SlotTypes { get; }

    public IEnumerable<(string Intent, string Slot)> SlotNames =>
        from intent in Intents.Keys
        from slot in Slots(intent).Keys
        select (intent, slot);

    public static ServiceDeskBot In(string locale) => All[locale];

    public static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    public static IEnumerable<string> Utterances(JsonElement owner) => owner.Items("sampleUtterances").Select(item => item.Text("utterance")!);

    public IReadOnlyDictionary<string, JsonElement> Slots(string intent) => ReadAll(Path.Combine("Intents", intent, "Slots"), "Slot.json");

    public JsonElement Slot(string intent, string slot) => Slots(intent)[slot];

    private SortedDictionary<string, JsonElement> ReadAll(string folder, string file)
    {
        var all = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        var path = Path.Combine(Locale, folder);
        if (!Directory.Exists(path))
            return all;
        foreach (var item in Directory.GetDirectories(path))
            all.Add(Path.GetFileName(item), Read(Path.Combine(item, file)));
        return all;
    }
}
