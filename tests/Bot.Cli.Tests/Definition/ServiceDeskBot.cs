using System.Text.Json;

namespace Bot.Cli.Tests.Definition;

/// <summary>The bot in bot-definition/ServiceDesk, read as plain JSON: no class of ours stands between the files and the tests.</summary>
internal static class ServiceDeskBot
{
    public static string Folder { get; } = Repository.PathTo("bot-definition", "ServiceDesk");

    public static string Locale { get; } = Path.Combine(Folder, "ServiceDesk", "BotLocales", "en_US");

    public static IReadOnlyDictionary<string, JsonElement> Intents { get; } = ReadAll("Intents", "Intent.json");

    public static IReadOnlyDictionary<string, JsonElement> SlotTypes { get; } = ReadAll("SlotTypes", "SlotType.json");

    public static IEnumerable<(string Intent, string Slot)> SlotNames =>
        from intent in Intents.Keys
        from slot in Slots(intent).Keys
        select (intent, slot);

    /// <summary>The two intents that ask who is calling.</summary>
    public static TheoryData<string> VerifiedIntents => ["ResetPassword", "UnlockAccount"];

    public static TheoryData<string, string> AllSlots => [.. SlotNames];

    public static TheoryData<string> AllIntents => [.. Intents.Keys];

    public static IReadOnlyDictionary<string, JsonElement> Slots(string intent) => ReadAll(Path.Combine("Intents", intent, "Slots"), "Slot.json");

    public static JsonElement Slot(string intent, string slot) => Slots(intent)[slot];

    public static JsonElement Read(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    public static IEnumerable<string> Utterances(JsonElement owner) => owner.Items("sampleUtterances").Select(item => item.Text("utterance")!);

    private static SortedDictionary<string, JsonElement> ReadAll(string folder, string file)
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
