using System.Collections.Immutable;
using System.Text.Json;

namespace Bot.Cli.Scaffolding.Definition;

/// <summary>The bot that an intent is added to, read as plain JSON from bot-definition/.</summary>
/// <param name="Locales">Its locales.</param>
internal sealed record ExistingBot(ImmutableArray<LocaleFolder> Locales)
{
    /// <summary>Reads it.</summary>
    /// <param name="checkout">Where it is.</param>
    /// <returns>The bot.</returns>
    /// <exception cref="CommandFailedException">There is none, there are several, or a file of it is broken.</exception>
    public static ExistingBot Read(Checkout checkout)
    {
        var folder = checkout.PathTo("bot-definition");
        var found = Directory.Exists(folder) ? Directory.GetDirectories(folder, "BotLocales", SearchOption.AllDirectories) : [];
        if (found is not [var locales])
        {
            throw new CommandFailedException(
                $"'{folder}' holds {found.Length} folders called BotLocales, where one bot has one. An intent is added to the bot exported there: restore the folder with git, or unzip one export into it.");
        }
        var read = Directory.GetDirectories(locales).Order(StringComparer.Ordinal).Select(path => ReadLocale(checkout, path)).ToImmutableArray();
        return read.Any(locale => locale.IsEnglish)
            ? new(read)
            : throw new CommandFailedException($"'{locales}' has no English locale, and the call script of a new intent speaks English. Copy the files of another intent by hand: docs/adding-an-intent.md says which.");
    }

    private static LocaleFolder ReadLocale(Checkout checkout, string path)
    {
        var intents = Names(path, "Intents");
        var utterances = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var intent in intents)
        {
            var file = Path.Combine(path, "Intents", intent, "Intent.json");
            foreach (var utterance in Read(file, json => Texts(json, "sampleUtterances", "utterance")))
                utterances[Utterance.Normalised(utterance)] = intent;
        }
        var types = Names(path, "SlotTypes").Select(name => Read(Path.Combine(path, "SlotTypes", name, "SlotType.json"), json => Type(name, json)));
        return new(Path.GetFileName(path), checkout.RelativePathOf(path), intents, [.. types], utterances.ToImmutable());
    }

    private static KnownSlotType Type(string name, JsonElement json)
    {
        var values = Objects(json, "slotTypeValues").ToList();
        var names = values.Where(value => value.TryGetProperty("sampleValue", out _)).Select(value => value.GetProperty("sampleValue").GetProperty("value").GetString()!).ToImmutableArray();
        var keyed = values.SelectMany(value => Texts(value, "synonyms", "value")).Concat(names).Where(word => word.All(char.IsAsciiDigit));
        var strategy = json.TryGetProperty("valueSelectionSetting", out var selection) && selection.TryGetProperty("resolutionStrategy", out var text) ? text.GetString() : null;
        var parent = json.TryGetProperty("parentSlotTypeSignature", out var signature) ? signature.GetString() : null;
        return new(name, parent is "AMAZON.AlphaNumeric", strategy is "TOP_RESOLUTION", names, keyed.Select(word => word.Length).DefaultIfEmpty(0).Max());
    }

    private static ImmutableArray<string> Names(string path, string kind)
    {
        var folder = Path.Combine(path, kind);
        return Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Select(item => Path.GetFileName(item)).Order(StringComparer.Ordinal)] : [];
    }

    private static T Read<T>(string file, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or IOException or InvalidOperationException or KeyNotFoundException)
        {
            throw new CommandFailedException($"{file} cannot be read ({exception.Message}). Correct it before an intent is added beside it.", exception);
        }
    }

    private static List<string> Texts(JsonElement owner, string list, string member) =>
        [.. Objects(owner, list).Select(item => item.GetProperty(member).GetString()!)];

    private static JsonElement.ArrayEnumerator Objects(JsonElement owner, string list) =>
        owner.TryGetProperty(list, out var items) && items.ValueKind is JsonValueKind.Array ? items.EnumerateArray() : default;
}
