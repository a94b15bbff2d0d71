using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>How much of something: "5", "1,200.50", "twenty five", "zero point four", "two and a half", "5 1/2", "half", "a".</summary>
internal static partial class Amounts
{
    /// <summary>The words, numbers and signs of a text one by one, also where they touch: "3USD", "$1.56", "5h10m", "23.5%".</summary>
    public static Word[] Tokens(string text, Language language)
    {
        var matches = language.Region.DecimalComma ? CommaToken().Matches(text) : PointToken().Matches(text);
        return
        [
            .. matches.SelectMany(match => language.Segments(match.Value) is [var first, ..] words && char.IsLetter(match.Value[0])
                ? words.Select(word => word with { Start = word.Start + match.Index, End = word.End + match.Index })
                : [new Word(match.Value.ToLowerInvariant(), match.Index, match.Index + match.Length)]),
        ];
    }

    /// <summary>The amount that starts at a word, as far as it goes.</summary>
    /// <returns>The amount and how many words it took; null if none starts there.</returns>
    public static (decimal Amount, int Words)? At(ReadOnlySpan<string> words, Language language)
    {
        if (language.FractionAt(words) is { } part)
            return part;
        if (Plain(words, language) is not { } plain)
            return words is [var article, _, ..] && language.BuiltIn.Articles.Contains(article) ? (1, 1) : null;
        var rest = words[plain.Words..];
        var joined = !rest.IsEmpty && language.BuiltIn.And.Contains(rest[0]) ? 1 : 0;
        if (Math.Truncate(plain.Amount) != plain.Amount || language.FractionAt(rest[joined..]) is not { } fraction || fraction.Amount >= 1)
            return plain;
        return (plain.Amount + fraction.Amount, plain.Words + joined + fraction.Words);
    }

    /// <summary>A fraction in digits: "1/2".</summary>
    public static (decimal Amount, int Words)? WrittenFraction(ReadOnlySpan<string> words, Language language) =>
        words is [var above, "/", var below, ..] && Digits(above, language) is { } numerator && Digits(below, language) is > 0 and var denominator ? (numerator / denominator, 3) : null;

    /// <summary>An amount in digits, as the region writes it; null for words.</summary>
    public static decimal? Digits(string word, Language language)
    {
        if (word.Length is 0 or > 15 || !char.IsAsciiDigit(word[^1]))
            return null;
        if (language.Region.DecimalComma)
            word = word.Replace(".", string.Empty, StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static (decimal Amount, int Words)? Plain(ReadOnlySpan<string> words, Language language)
    {
        if (words.IsEmpty)
            return null;
        var (whole, at) = Digits(words[0], language) is { } digits ? (digits, 1)
            : language.CardinalAt(words) is { } cardinal && !language.IsDigitAmongDigitsOnly(words[0]) ? (cardinal.Number, cardinal.Words)
            : language.PointWords.Contains(words[0]) ? (0m, 0)
            : (0m, -1);
        if (at < 0)
            return null;
        if (words.Length <= at + 1 || !language.PointWords.Contains(words[at]) || Math.Truncate(whole) != whole)
            return at == 0 ? null : (whole, at);
        var decimals = string.Empty;
        var end = at + 1;
        while (end < words.Length && decimals.Length < 9 && language.DigitsAt(words[end..]) is { } next)
        {
            decimals += next.Digits;
            end += next.Words;
        }

        if (decimals.Length is 0 or > 20)
            return at == 0 ? null : (whole, at);
        return (decimal.Parse($"{whole.ToString(CultureInfo.InvariantCulture)}.{decimals}", CultureInfo.InvariantCulture), end);
    }

    [GeneratedRegex(@"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|\.[0-9]+|R\$|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[\p{Sc}%/:]|(?<![\p{L}0-9])-(?=\.?[0-9])")]
    private static partial Regex PointToken();

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?|,[0-9]+|R\$|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[\p{Sc}%/:]|(?<![\p{L}0-9])-(?=\.?[0-9])")]
    private static partial Regex CommaToken();
}
