using Bot.Runtime.Telemetry;
using CsCheck;

namespace Bot.Runtime.Tests.Telemetry;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("call +61491570006 now", "call +[digits] now")]
    [InlineData("+61 491 570 006", "+[digits]")]
    [InlineData("(03) 5115-4444", "([digits]")]
    [InlineData("born 1990-01-15", "born [digits]")]
    [InlineData("user 100000", "user [digits]")]
    [InlineData("code 12345", "code 12345")]
    [InlineData("127.0.0.1:636 refused", "127.0.0.1:636 refused")]
    [InlineData("0000052D: SvcErr: DSID-031A12D2, problem 5003", "0000052D: SvcErr: DSID-031A12D2, problem 5003")]
    [InlineData("at 10:15:00", "at 10:15:00")]
    [InlineData("+61 491 570 006x", "+[digits] 006x")]
    [InlineData("x0491 570 006", "x0491 [digits]")]
    [InlineData("0491570006x", "[digits]x")]
    [InlineData("0000052D 4915 7000 12D2", "0000052D [digits] 12D2")]
    [InlineData("Xu61491570006 a1 b2", "Xu[digits] a1 b2")]
    [InlineData("", "")]
    public void Long_numbers_go_and_what_an_operator_needs_stays(string text, string expected) => Assert.Equal(expected, Redaction.Mask(text));

    [Fact]
    public void A_phone_number_is_masked_whatever_stands_around_it() =>
        Gen.Select(Gen.String[Gen.Char[" .,;:!?\"'<>=\n"], 0, 5], Gen.Long[10_000_000, 999_999_999_999_999], Gen.String[Gen.Char[" .,;:!?\"'<>=\n"], 0, 5])
            .Sample((before, number, after) => Assert.DoesNotContain(number.ToString(System.Globalization.CultureInfo.InvariantCulture), Redaction.Mask($"{before}+{number}{after}"), StringComparison.Ordinal));

    [Fact]
    public void Exceptions_whose_messages_quote_values_keep_them_to_themselves()
    {
        Assert.Equal("(withheld: messages of this type quote the value)", Redaction.Message(new ArgumentException("'secret' is wrong")));
        Assert.Equal("Connection refused", Redaction.Message(new IOException("Connection refused")));
    }

    [Fact]
    public void A_types_name_is_found_without_asking_the_type()
    {
        Assert.Equal("System.IO.IOException", Redaction.TypeName(new IOException("a: b")));
        Assert.Equal("System.InvalidOperationException", Redaction.TypeName(new InvalidOperationException("")));
    }
}
