using Intents.Delivery;
using Intents.Limits;

namespace Intents.Tests.Limits;

public sealed class CallingCodeTests
{
    // ITU-T E.164, assigned country codes: those of one and of two digits. All others have three.
    private static readonly string[] Short =
    [
        "1", "7",
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
        "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86",
        "90", "91", "92", "93", "94", "95", "98",
    ];

    [Fact]
    public void Every_number_begins_with_exactly_one_code()
    {
        for (var beginning = 100; beginning <= 999; beginning++)
        {
            var digits = $"{beginning}";
            var code = Short.SingleOrDefault(code => digits.StartsWith(code, StringComparison.Ordinal)) ?? digits;

            Assert.Equal(code, CallingCode.Of(PhoneNumber.Parse($"+{digits}5550100")!));
            Assert.Equal([code], new[] { digits[..1], digits[..2], digits }.Where(text => CallingCode.IsOne(text)));
        }
    }

    [Theory]
    [InlineData("+61491570006", "61")]
    [InlineData("+12025550100", "1")]
    [InlineData("+442079460000", "44")]
    [InlineData("+358401234567", "358")]
    [InlineData("+4233801234", "423")]
    [InlineData("+881612345678", "881")]
    public void A_number_has_the_code_of_its_country(string number, string code) => Assert.Equal(code, CallingCode.Of(PhoneNumber.Parse(number)!));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("06")]
    [InlineData("612")]
    [InlineData("3584")]
    [InlineData("6")]
    [InlineData("٦١")]
    [InlineData("+6")]
    public void What_is_no_code_is_none(string text) => Assert.False(CallingCode.IsOne(text));
}
