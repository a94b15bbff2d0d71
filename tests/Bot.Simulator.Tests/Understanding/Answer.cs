using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Understanding;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Understanding;

/// <summary>What a slot of some type makes of an answer, in any locale, through a definition's slot.</summary>
internal static class Answer
{
    /// <summary>Wednesday, the day of the guide's own examples.</summary>
    public const string GuideDay = "2020-11-25";

    /// <summary>The interpreted value, or all that it may be; null if the slot is not filled.</summary>
    public static string? To(string type, string said, string locale = "en_US", InputMode mode = InputMode.Speech, SlotElicitationStyle? style = null, string today = GuideDay) =>
        Match(type, said, locale, mode, style, today) is { } match ? match.InterpretedValue ?? string.Join(" or ", match.ResolvedValues) : null;

    public static SlotMatch? Match(string type, string said, string locale = "en_US", InputMode mode = InputMode.Speech, SlotElicitationStyle? style = null, string today = GuideDay)
    {
        var (resolver, slot) = Slot(type, locale, today: today);
        return resolver.Resolve(slot, said, mode, style);
    }

    /// <summary>A resolver and a slot of a type, which may be one that the definition does not have.</summary>
    public static (SlotResolver Resolver, Slot Slot) Slot(string type, string localeId, DateAssumptions? dates = null, string today = GuideDay)
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Time, slot => slot["slotTypeName"] = type)
            .Edit(GarageBot.Locale + "BotLocale.json", locale => locale["identifier"] = localeId);
        return Slot(folder, dates, today);
    }

    /// <summary>A resolver and a slot of a custom type with these values, each with its synonyms after a colon.</summary>
    public static (SlotResolver Resolver, Slot Slot) Custom(string strategy, string localeId, params string[] values)
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Time, slot => slot["slotTypeName"] = "MakeType")
            .Edit(GarageBot.Locale + "BotLocale.json", locale => locale["identifier"] = localeId)
            .Edit(GarageBot.Locale + "SlotTypes/MakeType/SlotType.json", type =>
            {
                type["valueSelectionSetting"]!["resolutionStrategy"] = strategy;
                type["slotTypeValues"] = new JsonArray([.. values.Select(Value)]);
            });
        return Slot(folder, null, GuideDay);
    }

    /// <summary>A resolver and a slot of a type that was edited.</summary>
    public static (SlotResolver Resolver, Slot Slot) Edited(Action<JsonNode> edit, string localeId = "en_US")
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Time, slot => slot["slotTypeName"] = "MakeType")
            .Edit(GarageBot.Locale + "BotLocale.json", locale => locale["identifier"] = localeId)
            .Edit(GarageBot.Locale + "SlotTypes/MakeType/SlotType.json", edit);
        return Slot(folder, null, GuideDay);
    }

    private static (SlotResolver Resolver, Slot Slot) Slot(BotFolder folder, DateAssumptions? dates, string today)
    {
        var locale = folder.Load().Locales[0];
        var day = DateTime.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (new SlotResolver(locale, new FakeTimeProvider(new DateTimeOffset(day.AddHours(12), TimeSpan.Zero)), dates), locale.FindIntent("BookService")!.FindSlot("Time")!);
    }

    private static JsonNode Value(string value) => value.Split(':') is var parts
        ? new JsonObject
        {
            ["sampleValue"] = new JsonObject { ["value"] = parts[0] },
            ["synonyms"] = new JsonArray([.. parts.Skip(1).Select(synonym => (JsonNode)new JsonObject { ["value"] = synonym })]),
        }
        : throw new ArgumentException(value, nameof(value));
}
