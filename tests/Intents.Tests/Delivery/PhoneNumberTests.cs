using CsCheck;
using Intents.Delivery;

namespace Intents.Tests.Delivery;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+61491570006", "+61491570006")]
    [InlineData(" +61 491 570 006 ", "+61491570006")]
    [InlineData("+61 (0)491 570 006", "+61491570006")]
    [InlineData("+44 (0) 20 7946 0000", "+442079460000")]
    [InlineData("0061491570006", "+61491570006")]
    [InlineData("00 61 491-570-006", "+61491570006")]
    [InlineData("+1 (509) 555-0112", "+15095550112")]
    [InlineData("+49.30/123456", "+4930123456")]
    [InlineData("+61\u00A0491\u2011570\u2013006", "+61491570006")]
    [InlineData("+1234567", "+1234567")]
    [InlineData("+123456789012345", "+123456789012345")]
    public void A_number_with_its_country_is_read_as_people_write_it(string text, string number) => Assert.Equal(number, PhoneNumber.Parse(text)?.Reveal());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("00")]
    [InlineData("0491570006")]
    [InlineData("61491570006")]
    [InlineData("(509) 555-0112")]
    [InlineData("+0491570006")]
    [InlineData("000491570006")]
    [InlineData("+123456")]
    [InlineData("+1234567890123456")]
    [InlineData("+61 491 570 006 x7")]
    [InlineData("+61491570006, +61491570110")]
    [InlineData("+61+491570006")]
    [InlineData("+６１491570006")]
    [InlineData("tel:+61491570006")]
    [InlineData("anonymous")]
    public void Anything_else_is_none(string? text) => Assert.Null(PhoneNumber.Parse(text));

    [Fact]
    public void It_prints_two_digits_and_no_more() =>
        Gen.String[Gen.Char['1', '9'], 7, 15].Sample(digits => Assert.Equal("+…" + digits[^2..], PhoneNumber.Parse("+" + digits)!.ToString()));

    [Fact]
    public void However_it_is_written_it_is_the_same_number() => Gen.String[Gen.Char['1', '9'], 8, 15].Sample(digits =>
    {
        var plain = PhoneNumber.Parse("+" + digits);
        var grouped = PhoneNumber.Parse($"00{digits[..2]} ({digits[2..4]}) {string.Join('-', digits[4..].Chunk(2).Select(pair => new string(pair)))}");

        Assert.Equal(plain, grouped);
        Assert.Equal(plain!.GetHashCode(), grouped!.GetHashCode());
        Assert.NotEqual(plain, PhoneNumber.Parse("+" + digits[..^1] + "0"));
    });

    [Fact]
    public void Whatever_is_read_is_E164() => Gen.String[Gen.Char["0123456789+ -()./x"], 0, 24].Sample(text =>
        Assert.Matches("^(\\+[1-9][0-9]{6,14})?$", PhoneNumber.Parse(text)?.Reveal() ?? ""));
}
