using System.Text.Json.Nodes;
using Bot.Runtime.Lex;
using Bot.Simulator.Tests.Definition;
using Bot.Simulator.Understanding;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Simulator.Tests.Understanding;

/// <summary>What the Lex V2 developer guide gives as examples, through the slot's type as a definition names it.</summary>
public sealed class GuideExampleTests
{
    [Theory]
    [InlineData("AMAZON.Confirmation", "Yeah", "Yes")]
    [InlineData("AMAZON.Confirmation", "Yep", "Yes")]
    [InlineData("AMAZON.Confirmation", "Ok", "Yes")]
    [InlineData("AMAZON.Confirmation", "Sure", "Yes")]
    [InlineData("AMAZON.Confirmation", "I have it", "Yes")]
    [InlineData("AMAZON.Confirmation", "I can agree", "Yes")]
    [InlineData("AMAZON.Confirmation", "Nope", "No")]
    [InlineData("AMAZON.Confirmation", "Negative", "No")]
    [InlineData("AMAZON.Confirmation", "Naw", "No")]
    [InlineData("AMAZON.Confirmation", "Forget it", "No")]
    [InlineData("AMAZON.Confirmation", "I'll decline", "No")]
    [InlineData("AMAZON.Confirmation", "No way", "No")]
    [InlineData("AMAZON.Confirmation", "It's possible", "Maybe")]
    [InlineData("AMAZON.Confirmation", "Perhaps", "Maybe")]
    [InlineData("AMAZON.Confirmation", "Sometimes", "Maybe")]
    [InlineData("AMAZON.Confirmation", "I might", "Maybe")]
    [InlineData("AMAZON.Confirmation", "That could be right", "Maybe")]
    [InlineData("AMAZON.Confirmation", "Dunno", "Don't know")]
    [InlineData("AMAZON.Confirmation", "Unknown", "Don't know")]
    [InlineData("AMAZON.Confirmation", "No idea", "Don't know")]
    [InlineData("AMAZON.Confirmation", "Not sure about it", "Don't know")]
    [InlineData("AMAZON.Confirmation", "Who knows", "Don't know")]
    [InlineData("AMAZON.Number", "one hundred twenty three point four five", "123.45")]
    [InlineData("AMAZON.Number", "one hundred twenty three dot four five", "123.45")]
    [InlineData("AMAZON.Number", "point four two", "0.42")]
    [InlineData("AMAZON.Number", "point forty two", "0.42")]
    [InlineData("AMAZON.Number", "232.998", "232.998")]
    [InlineData("AMAZON.Number", "50", "50")]
    [InlineData("AMAZON.Number", "-15", "-15")]
    [InlineData("AMAZON.Number", "minus 15", "-15")]
    [InlineData("AMAZON.Number", "minus fifteen point two four five", "-15.245")]
    [InlineData("AMAZON.AlphaNumeric", "APQ123", "APQ123")]
    [InlineData("AMAZON.Date", "1st june 2023", "2023-06-01")]
    [InlineData("AMAZON.Date", "01/01/1990", "1990-01-01")]
    [InlineData("AMAZON.Date", "November twenty-fifth", "2020-11-25")]
    [InlineData("AMAZON.Time", "10 AM", "10:00")]
    [InlineData("AMAZON.Time", "3pm", "15:00")]
    [InlineData("AMAZON.Duration", "two years three hours ten minutes", "P2YT3H10M")]
    [InlineData("AMAZON.PhoneNumber", "(509) 555-1212", "5095551212")]
    [InlineData("AMAZON.Percentage", "twenty five percent", "25%")]
    [InlineData("AMAZON.Currency", "five fifteen", "USD 515.00")]
    [InlineData("AMAZON.EmailAddress", "ann@example.com", "ann@example.com")]
    [InlineData("AMAZON.FirstName", "John", "John")]
    [InlineData("AMAZON.City", "perth", "perth")]
    public void A_built_in_type_reads_the_guides_examples(string type, string said, string value)
    {
        var match = Resolve(said, type)!;

        Assert.Equal(value, match.InterpretedValue);
        Assert.Equal(said, match.OriginalValue, ignoreCase: true);
    }

    [Theory]
    [InlineData("[A-Z]{3}[0-9]{1,3}", "APQ123", "APQ123")]
    [InlineData("CP[0-9]{9}US", "cp123456789us", "CP123456789US")]
    [InlineData("[0-9]{9}", "one two three four five six seven eight nine", "123456789")]
    [InlineData("[0-9]{9}", "12345678", null)]
    public void A_regular_expression_reads_the_whole_value(string pattern, string said, string? value)
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Time, slot => slot["slotTypeName"] = "PlateType")
            .Edit(GarageBot.Locale + "SlotTypes/PlateType/SlotType.json", type => type["valueSelectionSetting"]!["regexFilter"]!["pattern"] = pattern);

        Assert.Equal(value, Resolve(said, folder)?.InterpretedValue);
    }

    [Fact]
    public void A_restricted_type_gives_the_value_for_its_synonym()
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Time, slot => slot["slotTypeName"] = "MakeType")
            .Edit(GarageBot.Locale + "SlotTypes/MakeType/SlotType.json", type => type["slotTypeValues"] = JsonNode.Parse("""[{"sampleValue":{"value":"comedy"},"synonyms":[{"value":"funny"}]}]"""));

        var match = Resolve("something funny", folder)!;

        Assert.Equal(("funny", "comedy"), (match.OriginalValue, match.InterpretedValue));
        Assert.Equal(["comedy"], match.ResolvedValues);
    }

    [Fact]
    public void Several_values_of_an_open_type_are_a_list_with_its_phrase()
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Time, slot =>
        {
            slot["slotTypeName"] = "ToppingType";
            slot["multipleValuesSetting"]!["allowMultipleValues"] = true;
        }).Write(GarageBot.Locale + "SlotTypes/ToppingType/SlotType.json", GarageBot.Type("ToppingType", "TOPPING001", "ORIGINAL_VALUE", "pepperoni", "pineapple"));

        var match = Resolve("pepperoni and pineapple", folder)!;

        Assert.Equal(("pepperoni and pineapple", "pepperoni and pineapple"), (match.OriginalValue, match.InterpretedValue));
        Assert.Equal(["pepperoni", "pineapple"], match.Values.Select(value => value.InterpretedValue));
    }

    private static SlotMatch? Resolve(string said, string type)
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Time, slot => slot["slotTypeName"] = type);
        return Resolve(said, folder);
    }

    private static SlotMatch? Resolve(string said, BotFolder folder)
    {
        var locale = folder.Load().Locales[0];
        return new SlotResolver(locale, new FakeTimeProvider(new DateTimeOffset(2020, 11, 25, 12, 0, 0, TimeSpan.Zero)))
            .Resolve(locale.FindIntent("BookService")!.FindSlot("Time")!, said, InputMode.Text);
    }
}
