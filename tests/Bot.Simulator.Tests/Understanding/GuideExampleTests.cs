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
    [InlineData("AMAZON.AlphaNumeric", "APQ123", "APQ123")]
    [InlineData("AMAZON.Number", "one hundred twenty three point four five", "123.45")]
    [InlineData("AMAZON.Number", "one hundred twenty three dot four five", "123.45")]
    [InlineData("AMAZON.Number", "point four two", "0.42")]
    [InlineData("AMAZON.Number", "point forty two", "0.42")]
    [InlineData("AMAZON.Number", "232.998", "232.998")]
    [InlineData("AMAZON.Number", "50", "50")]
    [InlineData("AMAZON.Number", "-15", "-15")]
    [InlineData("AMAZON.Number", "minus 15", "-15")]
    [InlineData("AMAZON.Number", "minus fifteen point two four five", "-15.245")]
    [InlineData("AMAZON.Date", "today", "2020-11-25")]
    [InlineData("AMAZON.Date", "now", "2020-11-25")]
    [InlineData("AMAZON.Date", "November twenty-fifth", "2020-11-25")]
    [InlineData("AMAZON.Date", "next week", "2020-11-29")]
    [InlineData("AMAZON.Date", "last week", "2020-11-16")]
    [InlineData("AMAZON.Date", "next month", "2020-12-31")]
    [InlineData("AMAZON.Date", "this month", "2020-11-01")]
    [InlineData("AMAZON.Date", "next year", "2021-12-31")]
    [InlineData("AMAZON.Date", "last year", "2019-01-01")]
    [InlineData("AMAZON.Date", "tomorrow", "2020-11-26")]
    [InlineData("AMAZON.Date", "1st june 2023", "2023-06-01")]
    [InlineData("AMAZON.Date", "01/01/1990", "1990-01-01")]
    [InlineData("AMAZON.Time", "10 o'clock", "10:00 or 22:00")]
    [InlineData("AMAZON.Time", "10 AM", "10:00")]
    [InlineData("AMAZON.Time", "3pm", "15:00")]
    [InlineData("AMAZON.Duration", "ten minutes", "PT10M")]
    [InlineData("AMAZON.Duration", "five hours", "PT5H")]
    [InlineData("AMAZON.Duration", "three days", "P3D")]
    [InlineData("AMAZON.Duration", "forty five seconds", "PT45S")]
    [InlineData("AMAZON.Duration", "eight weeks", "P8W")]
    [InlineData("AMAZON.Duration", "seven years", "P7Y")]
    [InlineData("AMAZON.Duration", "five hours ten minutes", "PT5H10M")]
    [InlineData("AMAZON.Duration", "two years three hours ten minutes", "P2YT3H10M")]
    [InlineData("AMAZON.PhoneNumber", "+61 7 4445 1061", "+61744451061")]
    [InlineData("AMAZON.PhoneNumber", "+1 (509) 555-1212", "+15095551212")]
    [InlineData("AMAZON.PhoneNumber", "1 (509) 555-1212", "15095551212")]
    [InlineData("AMAZON.PhoneNumber", "(03) 5115 4444", "0351154444")]
    [InlineData("AMAZON.PhoneNumber", "(509) 555-1212", "5095551212")]
    [InlineData("AMAZON.PhoneNumber", "555-1212", "5551212")]
    [InlineData("AMAZON.Percentage", "50 percent", "50%")]
    [InlineData("AMAZON.Percentage", "0.4 percent", "0.4%")]
    [InlineData("AMAZON.Percentage", "23.5%", "23.5%")]
    [InlineData("AMAZON.Percentage", "twenty five percent", "25%")]
    [InlineData("AMAZON.Currency", "3USD", "USD 3.00")]
    [InlineData("AMAZON.Currency", "USD300", "USD 300.00")]
    [InlineData("AMAZON.Currency", "3 dimes", "USD 0.30")]
    [InlineData("AMAZON.Currency", "$1.56", "USD 1.56")]
    [InlineData("AMAZON.Currency", "5c", "USD 0.05")]
    [InlineData("AMAZON.Currency", "1 dollar", "USD 1.00")]
    [InlineData("AMAZON.Currency", "five fifteen", "USD 515.00")]
    [InlineData("AMAZON.Currency", "five dollars fifteen cents", "USD 5.15")]
    [InlineData("AMAZON.Currency", "5 usd and 1/2", "USD 5.50")]
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
    [InlineData("AMAZON.EmailAddress", "ann.o-neil_2+lex@example.com", "ann.o-neil_2+lex@example.com")]
    [InlineData("AMAZON.FirstName", "John", "John")]
    [InlineData("AMAZON.LastName", "Smith", "Smith")]
    [InlineData("AMAZON.City", "perth", "perth")]
    [InlineData("AMAZON.City", "Delray Beach", "Delray Beach")]
    [InlineData("AMAZON.State", "FL", "FL")]
    [InlineData("AMAZON.StreetName", "Main Street", "Main Street")]
    [InlineData("AMAZON.FreeFormInput", "whatever is said, as it is said", "whatever is said, as it is said")]
    public void A_built_in_type_reads_the_guides_examples(string type, string said, string value)
    {
        var match = Resolve(said, type)!;

        Assert.Equal(value, match.InterpretedValue ?? string.Join(" or ", match.ResolvedValues));
        Assert.Equal(said, match.OriginalValue, ignoreCase: true);
    }

    [Theory]
    [InlineData("es_ES", "2022-08-21", "mañana", "2022-08-22")]
    [InlineData("es_US", "2022-01-10", "14 enero", "2022-01-14")]
    [InlineData("en_US", "2023-05-08", "tomorrow", "2023-05-09")]
    public void What_Lex_was_seen_to_answer_is_answered(string locale, string today, string said, string value) =>
        Assert.Equal(value, Answer.To("AMAZON.Date", said, locale, today: today));

    [Theory]
    [InlineData("sw1a 1aa", "SW1A 1AA")]
    [InlineData("W1A1AA", "W1A 1AA")]
    [InlineData("m1 1ae", "M1 1AE")]
    [InlineData("b33 8th", "B33 8TH")]
    [InlineData("CR2 6XH", "CR2 6XH")]
    [InlineData("dn551pt", "DN55 1PT")]
    [InlineData("d n fifty five one p t", "DN55 1PT")]
    [InlineData("double a ninety-nine nine double a", "AA99 9AA")]
    public void A_UK_postal_code_is_read_in_British_English(string said, string value) => Assert.Equal(value, Answer.To("AMAZON.UKPostalCode", said, "en_GB"));

    [Theory]
    [InlineData(SlotElicitationStyle.SpellByLetter, "AMAZON.FirstName", "x i u l a n", "xiulan")]
    [InlineData(SlotElicitationStyle.SpellByWord, "AMAZON.AlphaNumeric", "a as in alpha b as in boy p as in peter one two three", "abp123")]
    public void A_spelled_value_is_put_together(SlotElicitationStyle style, string type, string said, string value) => Assert.Equal(value, Answer.To(type, said, style: style));

    [Theory]
    [InlineData("Delray Beach", "delray beach")]
    [InlineData("FL", "fl")]
    public void A_place_has_a_candidate_in_lower_case(string said, string candidate) => Assert.Equal([candidate], Resolve(said, "AMAZON.City")!.ResolvedValues);

    [Theory]
    [InlineData("Savings", "savings", "Savings")]
    [InlineData("Food stamps", "food stamps", "Food stamps")]
    [InlineData("large", "large pizza please", "large")]
    [InlineData("small", "let's stick with small", "small")]
    public void A_restricted_type_takes_its_value_among_other_words(string listed, string said, string value)
    {
        using var folder = GarageBot.Folder().Edit(GarageBot.Time, slot => slot["slotTypeName"] = "MakeType")
            .Edit(GarageBot.Locale + "SlotTypes/MakeType/SlotType.json", type => type["slotTypeValues"] = JsonNode.Parse($$"""[{"sampleValue":{"value":"{{listed}}"},"synonyms":null}]"""));

        Assert.Equal(value, Resolve(said, folder)?.InterpretedValue);
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
