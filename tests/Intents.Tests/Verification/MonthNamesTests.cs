using System.Globalization;
using CsCheck;
using Intents.Verification;

namespace Intents.Tests.Verification;

public sealed class MonthNamesTests
{
    [Theory]
    [InlineData("March", MonthName.March)]
    [InlineData("march", MonthName.March)]
    [InlineData(" MARCH ", MonthName.March)]
    [InlineData("Mar", MonthName.March)]
    [InlineData("mar.", MonthName.March)]
    [InlineData("May", MonthName.May)]
    [InlineData("Sept", MonthName.September)]
    [InlineData("Sept.", MonthName.September)]
    [InlineData("Sep", MonthName.September)]
    [InlineData("3", MonthName.March)]
    [InlineData("03", MonthName.March)]
    [InlineData("12", MonthName.December)]
    [InlineData("2019-03", MonthName.March)]
    [InlineData("03/2019", MonthName.March)]
    [InlineData("2019-03-14", MonthName.March)]
    [InlineData("20190314", MonthName.March)]
    [InlineData("March 2019", MonthName.March)]
    [InlineData("Mar 2019", MonthName.March)]
    [InlineData("14 March 2019", MonthName.March)]
    [InlineData("31/3/2019", MonthName.March)]
    [InlineData("20190314000000.0Z", MonthName.March)]
    public void What_directories_hold_is_read(string text, MonthName month) => Assert.Equal(month, MonthNames.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("0")]
    [InlineData("13")]
    [InlineData("-3")]
    [InlineData("None")]
    [InlineData("Ma")]
    [InlineData("Marchember")]
    [InlineData("März")]
    [InlineData("3/4/2019")]
    [InlineData("201903")]
    [InlineData("99999999999999999999")]
    public void Anything_else_is_none(string? text) => Assert.Null(MonthNames.Parse(text));

    [Fact]
    public void Every_month_is_read_by_name_by_abbreviation_by_number_and_out_of_a_date() =>
        Gen.Date[new(1950, 1, 1), new(2026, 12, 31)].Sample(day =>
        {
            foreach (var format in new[] { "MMMM", "MMM", "MM", "%M", "yyyy-MM", "yyyy-MM-dd", "MMMM yyyy", "d MMM yyyy" })
                Assert.Equal((MonthName)day.Month, MonthNames.Parse(day.ToString(format, CultureInfo.InvariantCulture)));
        });

    [Fact]
    public void No_text_at_all_makes_it_throw_or_gives_a_month_that_is_none() => Gen.String.Sample(text =>
        Assert.True(MonthNames.Parse(text) is null or (>= MonthName.January and <= MonthName.December)));
}
