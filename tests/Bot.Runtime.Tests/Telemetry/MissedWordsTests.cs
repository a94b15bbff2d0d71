using Bot.Runtime.Telemetry;
using CsCheck;

namespace Bot.Runtime.Tests.Telemetry;

public sealed class MissedWordsTests
{
    [Theory]
    [InlineData("where is my parking permit", "where is my parking permit")]
    [InlineData("I was born on March 4th 1987", "I was born on …")]
    [InlineData("march fourth nineteen eighty seven please", "… please")]
    [InlineData("mi cumpleaños es el quince de enero", "mi cumpleaños es el … de …")]
    [InlineData("it is one two three four five six", "it is …")]
    [InlineData("a d a l o v e", "a …")]
    [InlineData("mail me at ada@example.com or call 0491 570 156", "mail me at … or call …")]
    [InlineData("my password is swordfish and I like it", "my password is …")]
    [InlineData("mi contraseña es pez espada", "mi contraseña es …")]
    [InlineData("twenty-one", "…")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void What_may_tell_who_a_caller_is_is_hidden(string? words, string masked) => Assert.Equal(masked, MissedWords.Mask(words));

    [Fact]
    public void No_digit_and_no_address_is_left_and_it_is_short() => Gen.String.Sample(words =>
    {
        var masked = MissedWords.Mask(words);
        Assert.DoesNotContain(masked, char.IsDigit);
        Assert.DoesNotContain('@', masked);
        Assert.InRange(masked.Length, 0, 100);
    });
}
