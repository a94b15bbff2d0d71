using Bot.Runtime.Lex;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Understanding;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Understanding;

public sealed class ListResolverTests
{
    [Theory]
    [InlineData("tires and brakes", "tires and brakes", "tires|brakes")]
    [InlineData("brakes, tires, and an oil change", "brakes, tires, and an oil change", "brakes|tires|oil change")]
    [InlineData("please do the tires brakes oil change", "tires brakes oil change", "tires|brakes|oil change")]
    [InlineData("Tires", "Tires", "tires")]
    [InlineData("a wash and wax and tires, thanks", "wash and wax and tires", "wash and wax|tires")]
    [InlineData("tires and a new engine", "tires", "tires")]
    public void A_restricted_type_is_taken_apart_at_spaces_commas_and_and(string said, string phrase, string values)
    {
        var match = Resolve("TOP_RESOLUTION", said)!;

        Assert.Equal(SlotShape.List, match.Shape);
        Assert.Equal((phrase, phrase), (match.OriginalValue, match.InterpretedValue));
        Assert.Equal(values.Split('|'), match.Values.Select(value => value.InterpretedValue));
    }

    [Theory]
    [InlineData("tires and blue cheese", "tires|blue cheese")]
    [InlineData("spark plugs, tires", "spark plugs|tires")]
    [InlineData("tires brakes and new wipers", "tires|brakes|new wipers")]
    public void An_open_type_takes_each_piece_as_it_is_said(string said, string values) =>
        Assert.Equal(values.Split('|'), Resolve("ORIGINAL_VALUE", said)!.Values.Select(value => value.InterpretedValue));

    [Theory]
    [InlineData("AMAZON.Number", "1, 2 and twenty three", "1|2|23")]
    [InlineData("AMAZON.Number", "two thousand and five, seven", "2005|7")]
    [InlineData("AMAZON.Date", "tomorrow and the fifth of december", "2020-11-26|2020-12-05")]
    [InlineData("AMAZON.Duration", "five hours and ten minutes, two days", "PT5H10M|P2D")]
    [InlineData("AMAZON.EmailAddress", "ann@example.com bob@example.com", "ann@example.com|bob@example.com")]
    public void A_built_in_type_counts_its_values_where_they_can_be_told_apart(string type, string said, string values)
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Jobs, slot => slot["slotTypeName"] = type);

        Assert.Equal(values.Split('|'), Resolve(folder, said)!.Values.Select(value => value.InterpretedValue));
    }

    [Theory]
    [InlineData("")]
    [InlineData("and")]
    [InlineData("a new engine")]
    public void What_holds_no_value_fills_nothing(string said) => Assert.Null(Resolve("TOP_RESOLUTION", said));

    [Fact]
    public void Names_are_taken_apart_at_commas_and_and()
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Jobs, slot => slot["slotTypeName"] = "AMAZON.City");

        Assert.Equal(["Delray Beach", "Albany", "Perth"], Resolve(folder, "Delray Beach, Albany and Perth")!.Values.Select(value => value.InterpretedValue));
    }

    [Theory]
    [InlineData("en_GB", "tires and brakes")]
    [InlineData("es_ES", "tires y brakes")]
    [InlineData("de_DE", "tires und brakes")]
    [InlineData("ja_JP", "tires、brakes")]
    public void Another_locale_is_filled_as_US_English_would_be(string localeId, string said)
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Locale + "BotLocale.json", locale => locale["identifier"] = localeId);

        Assert.Equal(["tires", "brakes"], Resolve(folder, said)!.Values.Select(value => value.InterpretedValue));
    }

    [Fact]
    public void Whatever_is_said_the_values_stand_one_after_the_other_in_the_phrase()
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Locale + "SlotTypes/JobType/SlotType.json", type => type["valueSelectionSetting"]!["resolutionStrategy"] = "ORIGINAL_VALUE");
        var locale = folder.Load().Locale("en_US");
        var resolver = new SlotResolver(locale, new FakeTimeProvider());
        var jobs = locale.FindIntent("BookService")!.FindSlot("Jobs")!;
        var word = Gen.OneOf(Gen.OneOf("tires", "brakes", "oil", "change", "wash", "wax", "and", ",", ", ", "the", "please"), Gen.String);

        word.Array[0, 12].Select(words => string.Join(' ', words)).Sample(said =>
        {
            if (resolver.Resolve(jobs, said, InputMode.Text) is not { } match)
                return;
            Assert.Contains(match.OriginalValue, said, StringComparison.Ordinal);
            var at = 0;
            foreach (var value in match.Values)
            {
                var next = match.OriginalValue.IndexOf(value.OriginalValue, at, StringComparison.Ordinal);
                Assert.True(next >= at, $"'{value.OriginalValue}' of '{match.OriginalValue}'");
                at = next + value.OriginalValue.Length;
            }
        });
    }

    private static SlotMatch? Resolve(string strategy, string said)
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Locale + "SlotTypes/JobType/SlotType.json", type => type["valueSelectionSetting"]!["resolutionStrategy"] = strategy);
        return Resolve(folder, said);
    }

    private static SlotMatch? Resolve(BotFolder folder, string said)
    {
        var locale = folder.Load().Locales[0];
        return new SlotResolver(locale, new FakeTimeProvider(new DateTimeOffset(2020, 11, 25, 12, 0, 0, TimeSpan.Zero)))
            .Resolve(locale.FindIntent("BookService")!.FindSlot("Jobs")!, said, InputMode.Speech);
    }
}
