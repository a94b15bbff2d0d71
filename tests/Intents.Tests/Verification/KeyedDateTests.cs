using System.Globalization;
using CsCheck;
using Intents.Verification;

namespace Intents.Tests.Verification;

public sealed class KeyedDateTests
{
    [Theory]
    [InlineData("04091987", "en_US", "1987-04-09")]
    [InlineData("04091987", null, "1987-04-09")]
    [InlineData("04091987", "en_GB", "1987-09-04")]
    [InlineData("04091987", "en_AU", "1987-09-04")]
    [InlineData("04091987", "es_US", "1987-09-04")]
    [InlineData("12311999", "en_US", "1999-12-31")]
    [InlineData("31121999", "fr_FR", "1999-12-31")]
    public void Eight_digits_are_read_in_the_order_of_the_locale(string digits, string? locale, string date) =>
        Assert.Equal(date, KeyedDate.Parse(digits, locale)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null, "en_US")]
    [InlineData("", "en_US")]
    [InlineData("4091987", "en_US")]
    [InlineData("040919870", "en_US")]
    [InlineData("31121999", "en_US")]
    [InlineData("12311999", "en_GB")]
    [InlineData("02292023", "en_US")]
    [InlineData("04090000", "en_US")]
    [InlineData("04/09/87", "en_US")]
    [InlineData(" 4091987", "en_US")]
    [InlineData("[DEL]", "en_US")]
    public void Digits_that_are_no_day_are_none(string? digits, string locale) => Assert.Null(KeyedDate.Parse(digits, locale));

    [Fact]
    public void Every_day_can_be_keyed_in_its_own_order_and_never_gives_another() => Gen.Date[new(1900, 1, 1), new(2026, 12, 31)].Sample(day =>
    {
        var expected = DateOnly.FromDateTime(day);
        Assert.Equal(expected, KeyedDate.Parse(day.ToString("MMddyyyy", CultureInfo.InvariantCulture), "en_US"));
        Assert.Equal(expected, KeyedDate.Parse(day.ToString("ddMMyyyy", CultureInfo.InvariantCulture), "en_GB"));
    });
}
