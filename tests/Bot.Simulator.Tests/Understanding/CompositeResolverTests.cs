using Bot.Runtime.Lex;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Understanding;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Understanding;

public sealed class CompositeResolverTests
{
    [Theory]
    [InlineData("2021 white Tolara", "Color=white Make=Tolara Year=2021")]
    [InlineData("it's a Fenwick, blue, from two thousand and five", "Color=blue Make=Fenwick Year=2005")]
    [InlineData("a tolara", "Make=Tolara")]
    [InlineData("the plate is ABC123", "Plate=ABC123")]
    [InlineData("a purple Fenwick", "Color=purple Make=Fenwick")]
    [InlineData("I drive a Fenwick", "Make=Fenwick")]
    [InlineData("make Fenwick, year 2021, color white", "Color=white Make=Fenwick Year=2021")]
    public void An_answer_fills_every_sub_slot_that_it_names(string said, string filled) => Assert.Equal(filled, Filled(Resolve(said)));

    [Fact]
    public void The_original_value_reaches_from_the_first_value_to_the_last() =>
        Assert.Equal("2021 white Tolara", Resolve("it is my 2021 white Tolara thanks")?.OriginalValue);

    [Theory]
    [InlineData("Color", "orange", "Color=orange")]
    [InlineData("Year", "2021", "Year=2021")]
    [InlineData("Year", "a white car from 2021", "Color=white Year=2021")]
    [InlineData("Plate", "a b c one two three", "Plate=ABC123")]
    public void The_sub_slot_that_was_asked_for_comes_first(string asked, string said, string filled) => Assert.Equal(filled, Filled(Resolve(said, asked)));

    [Theory]
    [InlineData("AMAZON.FirstName", "AMAZON.LastName", "my name is Ann Lee", "A=Ann B=Lee")]
    [InlineData("AMAZON.City", "AMAZON.Country", "Perth, Australia", "A=Perth B=Australia")]
    [InlineData("AMAZON.City", "AMAZON.State", "Delray Beach", "A=Delray Beach")]
    [InlineData("AMAZON.State", "AMAZON.Number", "Florida 33444", "A=Florida B=33444")]
    [InlineData("AMAZON.Date", "AMAZON.Time", "tomorrow at 3 pm", "A=2020-11-26 B=15:00")]
    [InlineData("AMAZON.FirstName", "AMAZON.FreeFormInput", "Ann has an idea", null)]
    [InlineData("AMAZON.FirstName", "AMAZON.FreeFormInput", "Ann", "A=Ann")]
    public void Names_get_what_is_left_piece_by_piece(string first, string second, string said, string? filled)
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Car, slot => slot["subSlotSetting"] = null)
            .Edit(GarageBot.CarType, type => type["compositeSlotTypeSetting"] = System.Text.Json.Nodes.JsonNode.Parse($$"""{"subSlots":[{"name":"A","slotTypeId":"{{first}}"},{"name":"B","slotTypeId":"{{second}}"}]}"""));

        Assert.Equal(filled, Filled(Resolve(said, folder: folder)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("um")]
    public void What_names_nothing_fills_nothing(string said) => Assert.Null(Resolve(said));

    [Theory]
    [InlineData("en_AU")]
    [InlineData("de_DE")]
    public void Another_locale_is_filled_as_US_English_would_be(string localeId)
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Locale + "BotLocale.json", locale => locale["identifier"] = localeId);

        Assert.Equal("Color=white Make=Tolara Year=2021", Filled(Resolve("2021 white Tolara", folder: folder)));
    }

    [Fact]
    public void A_composite_slot_that_takes_several_values_is_filled_once()
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Car, slot => slot["multipleValuesSetting"]!["allowMultipleValues"] = true);

        Assert.Equal("Color=blue Make=Tolara", Filled(Resolve("a blue tolara", folder: folder)));
    }

    [Fact]
    public void A_composite_type_within_another_takes_any_words()
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.CarType, type => type["compositeSlotTypeSetting"]!["subSlots"]![0]!["slotTypeId"] = "CARTYPE001");

        Assert.Equal("Color=whatever Make=Tolara", Filled(Resolve("whatever, tolara", asked: "Color", folder: folder)));
    }

    [Fact]
    public void Whatever_is_said_every_value_is_a_part_of_it_and_none_is_used_twice()
    {
        using var folder = GarageBot.Folder();
        var locale = folder.Load().Locale("en_US");
        var resolver = new SlotResolver(locale, new FakeTimeProvider());
        var car = locale.FindIntent("BookService")!.FindSlot("Car")!;
        var word = Gen.OneOf(Gen.OneOf("white", "blue", "Tolara", "2021", "two", "thousand", "ABC123", "and", ",", "the", "it's"), Gen.String);

        Gen.Select(word.Array[0, 10], Gen.OneOf("Color", "Make", "Year", "Plate", "")).Sample((words, asked) =>
        {
            var said = string.Join(' ', words);
            if (resolver.ResolveSubSlots(car, car.FindSubSlot(asked), car.SubSlots, said, InputMode.Text) is not { } match)
                return;
            Assert.Contains(match.OriginalValue, said, StringComparison.Ordinal);
            Assert.All(match.SubSlots.Values, value => Assert.Contains(value.OriginalValue, match.OriginalValue, StringComparison.Ordinal));
            Assert.True(match.SubSlots.Values.Sum(value => value.OriginalValue.Length) <= match.OriginalValue.Length);
        });
    }

    private static SlotMatch? Resolve(string said, string? asked = null, BotFolder? folder = null)
    {
        using var standard = GarageBot.Folder();
        var locale = (folder ?? standard).Load().Locales[0];
        var car = locale.FindIntent("BookService")!.FindSlot("Car")!;
        var resolver = new SlotResolver(locale, new FakeTimeProvider(new DateTimeOffset(2020, 11, 25, 12, 0, 0, TimeSpan.Zero)));
        return resolver.ResolveSubSlots(car, asked is null ? null : car.FindSubSlot(asked), car.SubSlots, said, InputMode.Speech);
    }

    private static string? Filled(SlotMatch? match) =>
        match is null ? null : string.Join(' ', match.SubSlots.OrderBy(subSlot => subSlot.Key, StringComparer.Ordinal).Select(subSlot => $"{subSlot.Key}={subSlot.Value.InterpretedValue}"));
}
