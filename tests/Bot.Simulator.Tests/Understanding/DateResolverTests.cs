using Bot.Runtime.Lex;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Tests.Understanding;

/// <summary>AMAZON.Date on the day of the guide's own examples, Wednesday 25 November 2020.</summary>
public sealed class DateResolverTests
{
    private static readonly DateOnly Today = new(2020, 11, 25);

    [Theory]
    [InlineData("1990-01-15", "1990-01-15")]
    [InlineData("1990/1/15", "1990-01-15")]
    [InlineData("01/15/1990", "1990-01-15")]
    [InlineData("1/5/90", "1990-01-05")]
    [InlineData("1-5-22", "2022-01-05")]
    [InlineData("15 January 1990", "1990-01-15")]
    [InlineData("15-Jan-1990", "1990-01-15")]
    [InlineData("jan 15, 1990.", "1990-01-15")]
    [InlineData("Feb. 29 2024", "2024-02-29")]
    [InlineData("Sept 1st 2023", "2023-09-01")]
    [InlineData("January fifteenth nineteen ninety", "1990-01-15")]
    [InlineData("the 15th of January 1990", "1990-01-15")]
    [InlineData("the twenty first of march nineteen eighty five", "1985-03-21")]
    [InlineData("march twenty nineteen ninety", "1990-03-20")]
    [InlineData("march twenty first two thousand and five", "2005-03-21")]
    [InlineData("march first two thousand", "2000-03-01")]
    [InlineData("january fifteen oh five", "2005-01-15")]
    [InlineData("15 march nineteen oh five", "1905-03-15")]
    [InlineData("january one one nine nine zero", "1990-01-01")]
    [InlineData("oh one fifteen nineteen ninety", "1990-01-15")]
    [InlineData("the fifteenth of the first nineteen ninety", "1990-01-15")]
    [InlineData("december thirty first nineteen ninety nine", "1999-12-31")]
    public void A_whole_date_is_that_day_also_in_the_past(string said, string date) => Assert.Equal(date, Resolve(said));

    [Theory]
    [InlineData("today", "2020-11-25")]
    [InlineData("now", "2020-11-25")]
    [InlineData("tomorrow", "2020-11-26")]
    [InlineData("yesterday", "2020-11-24")]
    [InlineData("November twenty-fifth", "2020-11-25")]
    [InlineData("November twenty-fourth", "2021-11-24")]
    [InlineData("29 february", "2024-02-29")]
    [InlineData("next week", "2020-11-29")]
    [InlineData("this week", "2020-11-23")]
    [InlineData("last week", "2020-11-16")]
    [InlineData("next month", "2020-12-31")]
    [InlineData("this month", "2020-11-01")]
    [InlineData("last month", "2020-10-01")]
    [InlineData("next year", "2021-12-31")]
    [InlineData("this year", "2020-01-01")]
    [InlineData("last year", "2019-01-01")]
    [InlineData("wednesday", "2020-11-25")]
    [InlineData("next wednesday", "2020-12-02")]
    [InlineData("last wednesday", "2020-11-18")]
    [InlineData("friday", "2020-11-27")]
    [InlineData("in three days", "2020-11-28")]
    [InlineData("two weeks ago", "2020-11-11")]
    [InlineData("a year from now", "2021-11-25")]
    [InlineData("day after tomorrow", "2020-11-27")]
    public void A_relative_date_counts_from_today(string said, string date) => Assert.Equal(date, Resolve(said));

    [Theory]
    [InlineData("March", "2021-03-31")]
    [InlineData("November", "2020-11-01")]
    [InlineData("march nineteen ninety", "1990-03-01")]
    [InlineData("1990", "1990-01-01")]
    [InlineData("2024", "2024-12-31")]
    public void A_period_is_its_first_day_unless_it_lies_ahead(string said, string date) => Assert.Equal(date, Resolve(said));

    [Theory]
    [InlineData("my date of birth is the 15th of january 1990 thanks", "1990-01-15", "the 15th of january 1990")]
    [InlineData("I think I was born on January fifteen nineteen ninety", "1990-01-15", "January fifteen nineteen ninety")]
    [InlineData("it was a Monday, January 15 1990", "1990-01-15", "Monday, January 15 1990")]
    public void Words_around_a_date_do_not_matter_and_the_original_value_is_the_date_alone(string said, string date, string original)
    {
        var match = new DateResolver(Today, dayFirst: false, Language.English).Resolve(said, InputMode.Speech);

        Assert.Equal((original, date), (match?.OriginalValue, match?.InterpretedValue));
        Assert.Equal([date], match!.ResolvedValues);
    }

    [Theory]
    [InlineData("I may not know")]
    [InlineData("not now")]
    [InlineData("february 30 1990")]
    [InlineData("13/13/1990")]
    [InlineData("the fifteenth")]
    [InlineData("15")]
    [InlineData("in a bit")]
    [InlineData("hello there")]
    public void What_is_no_date_is_left_alone(string said) => Assert.Null(Resolve(said));

    [Theory]
    [InlineData("01/02/1990", true, "1990-02-01")]
    [InlineData("01/02/1990", false, "1990-01-02")]
    [InlineData("one two nineteen ninety", true, "1990-02-01")]
    public void Numbers_are_read_in_the_order_of_the_locale(string said, bool dayFirst, string date) =>
        Assert.Equal(date, new DateResolver(Today, dayFirst, Language.English).Resolve(said, InputMode.Text)?.InterpretedValue);

    [Theory]
    [InlineData("15011990", null)]
    [InlineData("01151990", null)]
    [InlineData("1990", null)]
    [InlineData("150190", null)]
    [InlineData("19900115", "1990-01-15")]
    public void Keyed_digits_are_a_date_only_in_the_basic_form_of_ISO_8601(string keyed, string? date) =>
        Assert.Equal(date, new DateResolver(Today, dayFirst: false, Language.English).Resolve(keyed, InputMode.DTMF)?.InterpretedValue);

    [Fact]
    public void Eight_typed_digits_are_read_like_keyed_ones() => Assert.Null(Resolve("15011990"));

    private static string? Resolve(string said) => new DateResolver(Today, dayFirst: false, Language.English).Resolve(said, InputMode.Speech)?.InterpretedValue;
}
