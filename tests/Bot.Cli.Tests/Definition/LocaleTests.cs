using System.Text.Json;

namespace Bot.Cli.Tests.Definition;

/// <summary>A caller of one language gets what a caller of the other gets: only the words differ.</summary>
public sealed class LocaleTests
{
    // What people hear and say, and how Lex numbers things.
    private static readonly string[] Words = ["value", "synonyms", "sampleUtterances", "identifier"];

    private static readonly ServiceDeskBot English = ServiceDeskBot.In("en_US");

    public static TheoryData<string> Locales => ServiceDeskBot.Locales;

    [Fact]
    public void The_bot_speaks_English_and_Spanish() => Assert.Equal(["en_US", "es_US"], Locales.Select(row => row.Data));

    [Theory, MemberData(nameof(Locales))]
    public void Every_locale_has_the_same_intents_slots_and_slot_types(string locale)
    {
        var bot = ServiceDeskBot.In(locale);

        Assert.Equal(English.Intents.Keys, bot.Intents.Keys);
        Assert.Equal(English.SlotNames, bot.SlotNames);
        Assert.Equal(English.SlotTypes.Keys, bot.SlotTypes.Keys);
    }

    [Theory, MemberData(nameof(Locales))]
    public void Every_locale_has_the_same_hooks_steps_retries_and_settings(string locale)
    {
        var bot = ServiceDeskBot.In(locale);

        Assert.All(English.Intents, intent => Assert.Equal(Shape(intent.Value), Shape(bot.Intents[intent.Key])));
        Assert.All(English.SlotNames, item => Assert.Equal(Shape(English.Slot(item.Intent, item.Slot)), Shape(bot.Slot(item.Intent, item.Slot))));
        Assert.All(English.SlotTypes, type => Assert.Equal(Shape(type.Value), Shape(bot.SlotTypes[type.Key])));
    }

    [Theory, MemberData(nameof(Locales))]
    public void Every_locale_has_the_same_values_of_a_restricted_type_and_the_same_pattern(string locale)
    {
        var bot = ServiceDeskBot.In(locale);

        Assert.All(English.SlotTypes, type => Assert.Equal(Values(type.Value), Values(bot.SlotTypes[type.Key])));
        Assert.Equal(
            English.SlotTypes["UserIdentifier"].At("valueSelectionSetting").GetRawText(),
            bot.SlotTypes["UserIdentifier"].At("valueSelectionSetting").GetRawText());
    }

    [Fact]
    public void No_words_of_one_language_are_left_in_the_other()
    {
        var spanish = Spoken(ServiceDeskBot.In("es_US"));

        Assert.NotEmpty(spanish);
        Assert.Empty(spanish.Intersect(Spoken(English)));
    }

    private static IEnumerable<string?> Values(JsonElement type) => type.Items("slotTypeValues").Select(value => value.Text("sampleValue", "value"));

    private static HashSet<string> Spoken(ServiceDeskBot bot) => bot.Intents.Values
        .Concat(bot.SlotNames.Select(item => bot.Slot(item.Intent, item.Slot)))
        .SelectMany(file => file.Objects())
        .Where(item => item.Object.TryGetProperty("plainTextMessage", out _))
        .Select(item => item.Object.Spoken())
        .Concat(bot.Intents.Values.SelectMany(ServiceDeskBot.Utterances))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Everything of a file but its words, one line each.</summary>
    private static List<string> Shape(JsonElement element, string path = "$") => element.ValueKind switch
    {
        JsonValueKind.Object => [.. element.EnumerateObject().SelectMany(member =>
            Words.Contains(member.Name) && member.Value.ValueKind is not JsonValueKind.Object ? [$"{path}.{member.Name}"] : Shape(member.Value, $"{path}.{member.Name}"))],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany((item, index) => Shape(item, $"{path}[{index}]"))],
        _ => [$"{path} {element.GetRawText()}"],
    };
}
