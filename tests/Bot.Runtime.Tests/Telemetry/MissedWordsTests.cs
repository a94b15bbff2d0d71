using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Runtime.Telemetry;
using CsCheck;

namespace Bot.Runtime.Tests.Telemetry;

public sealed class MissedWordsTests
{
    private static readonly string[] Telling = ["one", "Two", "NINE", "oh", "twenty", "first", "thirtieth", "uno", "Dos", "veintitrés", "mil", "january", "May", "sept", "DEC", "enero", "Setiembre"];
    private static readonly string[] Words = ["please", "my", "the", "account", "won't", "i", "a", "y", "contraseña", "is", "name", "x", ",", "...", "\u0301", "\ud800"];

    [Theory]
    [InlineData("order me a pizza", "order me a pizza")]
    [InlineData("call me on +61 491 570 006 please", "call me on … please")]
    [InlineData("the ninth of April nineteen eighty-seven", "the … of …")]
    [InlineData("unlock j s m i t h now", "unlock … now")]
    [InlineData("a d a l o v e", "a …")]
    [InlineData("mi contraseña es pez espada", "mi contraseña es …")]
    [InlineData("write to ada.lovelace@example.com today", "write to … today")]
    [InlineData("my password is swordfish", "my password is …")]
    [InlineData("since march/april or one,two", "since … or …")]
    [InlineData("b𝟗 or ٤٢ or ½ or Ⅳ", "… or … or … or …")]
    [InlineData("someone may phone", "someone … phone")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void What_could_be_somebodys_is_hidden_and_what_they_wanted_stays(string? said, string expected) => Assert.Equal(expected, MissedWords.Mask(said));

    [Fact]
    public void What_is_too_long_ends_with_a_whole_word_and_the_mark_that_there_was_more()
    {
        var masked = MissedWords.Mask(string.Join(' ', Enumerable.Repeat("please", 1000)));

        Assert.Equal(string.Join(' ', Enumerable.Repeat("please", 14)) + " …", masked);
        Assert.InRange(masked.Length, 1, 100);
        Assert.Equal("…", MissedWords.Mask(new string('x', 1000)));
        Assert.Equal("call …", MissedWords.Mask($"call 1234 {new string('x', 1000)}"));
    }

    [Fact]
    public void No_digit_number_month_or_address_survives_whatever_stands_around_it() =>
        Gen.OneOf(
                Gen.String,
                AnyOf(Telling), AnyOf(Words),
                Gen.Long.Select(number => number.ToString(CultureInfo.InvariantCulture)),
                Gen.Char['\u0660', '\u0669'].Select(digit => $"x{digit}y"),
                Gen.Const("𝟗"),
                Gen.Const("ada@example.com"))
            .Array[0, 12]
            .Select(Gen.Char[" \t-.,/'"], (parts, separator) => string.Join(separator, parts))
            .Sample(said =>
            {
                var masked = MissedWords.Mask(said);
                Assert.InRange(masked.Length, 0, 100);
                Assert.DoesNotContain(masked.EnumerateRunes(), Rune.IsNumber);
                Assert.DoesNotContain('@', masked);
                Assert.Empty(Regex.Split(masked, @"[^\p{L}]+").Intersect(Telling, StringComparer.OrdinalIgnoreCase));
            });

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
