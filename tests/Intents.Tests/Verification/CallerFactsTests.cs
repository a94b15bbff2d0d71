using System.Globalization;
using CsCheck;
using Intents.Tests.Calls;
using Intents.Verification;

namespace Intents.Tests.Verification;

public sealed class CallerFactsTests
{
    private static readonly Gen<DateOnly> Days = Gen.Date[new(1930, 1, 1), new(2010, 12, 31)].Select(DateOnly.FromDateTime);
    private static readonly Gen<MonthName> Months = Gen.Int[1, 12].Select(number => (MonthName)number);
    private static readonly CallerFacts Right = new(new(1987, 4, 9), MonthName.September);

    [Fact]
    public void Both_facts_have_to_be_right()
    {
        Assert.Null(Right.Refusal(People.Ada()));
        Assert.NotNull((Right with { DateOfBirth = new(1987, 9, 4) }).Refusal(People.Ada()));
        Assert.NotNull((Right with { MonthStarted = MonthName.March }).Refusal(People.Ada()));
        Assert.NotNull(Right.Refusal(null));
    }

    [Theory]
    [InlineData(null, "September")]
    [InlineData("1987-04-09", null)]
    [InlineData(null, null)]
    [InlineData("unknown", "September")]
    [InlineData("1987-04-09", "autumn")]
    [InlineData("9999-12-31", "September")]
    [InlineData("0001-01-01", "September")]
    public void What_the_directory_does_not_hold_is_never_right(string? birth, string? month)
    {
        var account = People.Ada(birthDate: birth, monthStarted: month);

        Assert.NotNull(Right.Refusal(account));
        Assert.NotNull(new CallerFacts(null, null).Refusal(account));
        Assert.NotNull(new CallerFacts(null, MonthName.September).Refusal(account));
        Assert.NotNull(new CallerFacts(new(1987, 4, 9), null).Refusal(account));
    }

    [Fact]
    public void They_match_exactly_when_day_and_month_are_equal() => Gen.Select(Days, Months, Days, Months, Gen.Bool).Sample((day, month, otherDay, otherMonth, same) =>
    {
        if (same)
            (otherDay, otherMonth) = (day, month);
        var account = People.Ada(otherDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), otherMonth.ToString());

        Assert.Equal(day == otherDay && month == otherMonth, new CallerFacts(day, month).Refusal(account) is null);
    });

    [Fact]
    public void They_print_as_nothing() => Assert.Equal("[facts]", Right.ToString());
}
