using System.Globalization;
using CsCheck;
using Intents.Verification;

namespace Intents.Tests.Verification;

public sealed class BirthDateTests
{
    private static readonly Gen<DateOnly> Days = Gen.Date[new(1900, 1, 1), new(2026, 12, 31)].Select(DateOnly.FromDateTime);

    [Theory]
    [InlineData("1987-04-09", 1987, 4, 9)]
    [InlineData(" 1987-04-09 ", 1987, 4, 9)]
    [InlineData("1987-4-9", 1987, 4, 9)]
    [InlineData("19870409", 1987, 4, 9)]
    [InlineData("1987/04/09", 1987, 4, 9)]
    [InlineData("1987.04.09", 1987, 4, 9)]
    [InlineData("1987-04-09T00:00:00", 1987, 4, 9)]
    [InlineData("1987-04-09T00:00:00Z", 1987, 4, 9)]
    [InlineData("19870409000000.0Z", 1987, 4, 9)]
    [InlineData("9 April 1987", 1987, 4, 9)]
    [InlineData("09 Apr 1987", 1987, 4, 9)]
    [InlineData("April 9, 1987", 1987, 4, 9)]
    [InlineData("Apr 9, 1987", 1987, 4, 9)]
    [InlineData("9-Apr-1987", 1987, 4, 9)]
    [InlineData("25.12.1987", 1987, 12, 25)]
    [InlineData("25/12/1987", 1987, 12, 25)]
    [InlineData("12/25/1987", 1987, 12, 25)]
    [InlineData("12-25-1987", 1987, 12, 25)]
    [InlineData("4/4/1987", 1987, 4, 4)]
    [InlineData("29/2/2000", 2000, 2, 29)]
    public void What_directories_hold_is_read(string text, int year, int month, int day) => Assert.Equal(new(year, month, day), BirthDate.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("04/09/1987")]
    [InlineData("4.9.1987")]
    [InlineData("09-04-1987")]
    [InlineData("9/4/87")]
    [InlineData("1987")]
    [InlineData("April 1987")]
    [InlineData("1987-02-30")]
    [InlineData("29/2/2001")]
    [InlineData("13/13/1987")]
    [InlineData("1987-04-09 or so")]
    [InlineData("n/a")]
    public void What_is_no_date_or_could_be_two_is_none(string? text) => Assert.Null(BirthDate.Parse(text));

    [Fact]
    public void Every_day_is_read_in_every_form_that_has_one_meaning() => Days.Sample(day =>
    {
        foreach (var format in new[] { "yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "d MMMM yyyy", "MMM d, yyyy", "yyyyMMdd'000000.0Z'" })
            Assert.Equal(day, BirthDate.Parse(day.ToString(format, CultureInfo.InvariantCulture)));
    });

    [Fact]
    public void Day_and_month_in_digits_are_never_mixed_up() => Days.Sample(day =>
    {
        foreach (var format in new[] { "d/M/yyyy", "M/d/yyyy", "dd.MM.yyyy", "MM-dd-yyyy" })
        {
            var read = BirthDate.Parse(day.ToString(format, CultureInfo.InvariantCulture));
            Assert.Equal(day.Day > 12 || day.Day == day.Month ? day : null, read);
        }
    });

    [Fact]
    public void No_text_at_all_makes_it_throw() => Gen.String.Sample(text => _ = BirthDate.Parse(text));
}
