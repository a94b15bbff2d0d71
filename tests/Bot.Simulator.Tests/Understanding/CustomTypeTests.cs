using System.Text.Json.Nodes;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Tests.Understanding;

/// <summary>Slot types of a bot's own: which of their values is meant.</summary>
public sealed class CustomTypeTests
{
    private static readonly string[] Months = ["January:1", "February:2", "March:3", "April:4", "May:5", "June:6", "December:12:twelve"];

    [Theory]
    [InlineData("March two thousand five", "March")]
    [InlineData("March 5 2005", "March")]
    [InlineData("March 5", "March")]
    [InlineData("the fifth of March", "March")]
    [InlineData("it was in 03", "March")]
    [InlineData("five", "May")]
    [InlineData("5", "May")]
    [InlineData("twelve", "December")]
    [InlineData("I may have started in March", "March")]
    [InlineData("it may have been 3", "March")]
    [InlineData("not March, April", "April")]
    [InlineData("may", "May")]
    [InlineData("two thousand five", null)]
    [InlineData("fifty five", null)]
    public void A_number_is_a_value_only_as_a_whole_and_a_name_comes_before_it(string said, string? value) => Assert.Equal(value, Top("en_US", said, Months));

    [Theory]
    [InlineData("en_US", "two larges please", "large")]
    [InlineData("en_US", "a LARGE one", "large")]
    [InlineData("en_US", "extra large", "extra large")]
    [InlineData("en_US", "large, no, small", "small")]
    [InlineData("en_US", "largest", null)]
    [InlineData("en_US", "12 inches", "12 inch")]
    [InlineData("en_US", "a twelve inch", "12 inch")]
    [InlineData("en_US", "french fries", "fry")]
    [InlineData("es_US", "dos grandes", "grande")]
    [InlineData("es_US", "los camiones", "camión")]
    [InlineData("es_US", "luces", "luz")]
    public void Extra_words_a_plural_and_numbers_in_words_do_not_hide_a_value(string locale, string said, string? value) =>
        Assert.Equal(value, Top(locale, said, "small", "large", "extra large", "12 inch", "fry", "grande", "camión", "luz"));

    [Fact]
    public void The_candidates_are_the_values_in_the_text_the_one_that_is_meant_first()
    {
        var (resolver, slot) = Answer.Custom("TOP_RESOLUTION", "en_US", "small", "large:big:huge", "extra large");

        var match = resolver.Resolve(slot, "small or big, or extra large", InputMode.Text)!;

        Assert.Equal(("extra large", "extra large"), (match.OriginalValue, match.InterpretedValue));
        Assert.Equal(["extra large", "large", "small"], match.ResolvedValues);
    }

    [Theory]
    [InlineData("the roof terrace", "roof terrace")]
    [InlineData("lobby", "lobby")]
    [InlineData("what", null)]
    [InlineData("hello", null)]
    [InlineData("I would like to know what the weather will be", null)]
    public void An_open_type_takes_a_handful_of_words_that_are_an_answer(string said, string? value)
    {
        var (resolver, slot) = Answer.Custom("ORIGINAL_VALUE", "en_US", "lobby");

        Assert.Equal(value, resolver.Resolve(slot, said, InputMode.Text)?.InterpretedValue);
    }

    [Theory]
    [InlineData(null, "[A-Z]{2}[0-9]", "ab one", "AB1")]
    [InlineData(null, "[A-Z]{2}[0-9]", "ab", null)]
    [InlineData("AMAZON.AlphaNumeric", "[a-z", "ab12", "ab12")]
    [InlineData("AMAZON.AlphaNumeric", "(?=ab)[a-z]{3}", "abc", "abc")]
    [InlineData("AMAZON.AlphaNumeric", "(?=ab)[a-z]{3}", "xyz", null)]
    [InlineData("AMAZON.AlphaNumeric", "^[0-9]{3}$", "one two three", "123")]
    [InlineData("AMAZON.AlphaNumeric", null, "ab12", "ab12")]
    [InlineData("AMAZON.Number", "[0-9]{2}", "twelve", "12")]
    [InlineData("AMAZON.Number", "[0-9]{2}", "seven", null)]
    [InlineData("AMAZON.Time", null, "10 am", "10:00")]
    public void A_pattern_filters_the_whole_value_and_one_that_is_none_filters_nothing(string? parent, string? pattern, string said, string? value)
    {
        var (resolver, slot) = Answer.Edited(type =>
        {
            type["parentSlotTypeSignature"] = parent;
            type["slotTypeValues"] = null;
            type["valueSelectionSetting"]!["regexFilter"] = pattern is null ? null : new JsonObject { ["pattern"] = pattern };
        });

        Assert.Equal(value, resolver.Resolve(slot, said, InputMode.Text)?.InterpretedValue);
    }

    [Fact]
    public void A_pattern_that_backtracks_without_end_matches_nothing()
    {
        var (resolver, slot) = Answer.Edited(type =>
        {
            type["parentSlotTypeSignature"] = "AMAZON.AlphaNumeric";
            type["valueSelectionSetting"]!["regexFilter"] = new JsonObject { ["pattern"] = "(?=a)(a|aa)+$b" };
        });

        Assert.Null(resolver.Resolve(slot, new string('a', 30), InputMode.Text));
    }

    private static string? Top(string locale, string said, params string[] values)
    {
        var (resolver, slot) = Answer.Custom("TOP_RESOLUTION", locale, values);
        return resolver.Resolve(slot, said, InputMode.Speech)?.InterpretedValue;
    }
}
