using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.English;

/// <summary>How much of something: "5", "1,200.50", "twenty five", "zero point four", "two and a half", "5 1/2", "half", "a".</summary>
internal static partial class Amounts
{
    /// <summary>The words, numbers and signs of a text one by one, also where they touch: "3USD", "$1.56", "5h10m", "23.5%".</summary>
    public static Word[] Tokens(string text) =>
    [
        .. Token().Matches(text).Select(match => new Word(
            match.Value.ToLowerInvariant().Replace("'", string.Empty, StringComparison.Ordinal).Replace("’", string.Empty, StringComparison.Ordinal),
            match.Index,
            match.Index + match.Length)),
    ];

    /// <summary>The amount that starts at a word, as far as it goes.</summary>
    /// <returns>The amount and how many words it took; null if none starts there.</returns>
    public static (decimal Amount, int Words)? At(ReadOnlySpan<string> words)
    {
        if (words is ["half", "a" or "an", ..])
            return (0.5m, 2);
        if (Fraction(words) is { } part)
            return part;
        if (Plain(words) is not { } plain)
            return words is ["a" or "an", _, ..] ? (1, 1) : null;
        var rest = words[plain.Words..];
        if (Math.Truncate(plain.Amount) != plain.Amount || Fraction(rest is ["and", ..] ? rest[1..] : rest) is not { } fraction || fraction.Amount >= 1)
            return plain;
        return (plain.Amount + fraction.Amount, plain.Words + (rest is ["and", ..] ? 1 : 0) + fraction.Words);
    }

    /// <summary>A part of one: "half", "a half", "a quarter", "three quarters", "1/2".</summary>
    public static (decimal Amount, int Words)? Fraction(ReadOnlySpan<string> words) => words switch
    {
        ["half", ..] => (0.5m, 1),
        ["a", "half", ..] => (0.5m, 2),
        ["a", "quarter", "of", ..] => (0.25m, 3),
        ["three", "quarters", ..] => (0.75m, 2),
        [var above, "/", var below, ..] when Digits(above) is { } numerator && Digits(below) is > 0 and var denominator => (numerator / denominator, 3),
        _ => null,
    };

    /// <summary>An amount in digits; null for words.</summary>
    public static decimal? Digits(string word) =>
        word.Length < 16 && char.IsAsciiDigit(word[^1]) && decimal.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static (decimal Amount, int Words)? Plain(ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
            return null;
        var (whole, at) = Digits(words[0]) is { } digits ? (digits, 1)
            : EnglishNumbers.CardinalAt(words) is { } cardinal && words[0] is not "oh" ? (cardinal.Number, cardinal.Words)
            : words[0] is "point" ? (0m, 0)
            : (0m, -1);
        if (at < 0)
            return null;
        if (words.Length <= at + 1 || words[at] is not ("point" or "dot") || Math.Truncate(whole) != whole)
            return at == 0 ? null : (whole, at);
        var decimals = string.Empty;
        var end = at + 1;
        while (end < words.Length && decimals.Length < 9 && Language.English.DigitsAt(words[end..]) is { } next)
        {
            decimals += next.Digits;
            end += next.Words;
        }

        if (decimals.Length == 0)
            return at == 0 ? null : (whole, at);
        return (decimal.Parse($"{whole.ToString(CultureInfo.InvariantCulture)}.{decimals}", CultureInfo.InvariantCulture), end);
    }

    [GeneratedRegex(@"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|\.[0-9]+|\p{L}+(?:['’]\p{L}+)*|[$€£¥¢%/:]")]
    private static partial Regex Token();
}
