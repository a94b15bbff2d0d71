using System.Globalization;
using System.Text;

namespace Bot.Simulator.Understanding;

/// <summary>AMAZON.Number: digits or words, with decimals and a minus.</summary>
internal static class NumberResolver
{
    private const int LongestNumber = 16;
    private const NumberStyles Written = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    /// <summary>The longest number in the text, the first if there are several.</summary>
    public static SlotMatch? Resolve(string text, Language language)
    {
        var words = Word.SplitHyphens(text, language.Words(text), language.Fold);
        var said = Array.ConvertAll(words, word => word.Text);
        for (var length = Math.Min(words.Length, LongestNumber); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (Whole(said.AsSpan(start, length), language) is { } number)
                    return new SlotMatch(Word.Cover(text, words.AsSpan(start, length)), number, [number]);
            }
        }

        return null;
    }

    private static string? Whole(ReadOnlySpan<string> words, Language language)
    {
        if (words is [var sign, .. var rest] && language.MinusWords.Contains(sign))
            return rest.IsEmpty || language.MinusWords.Contains(rest[0]) ? null : Whole(rest, language) is { } number && number[0] is not '-' ? "-" + number : null;
        var point = Point(words, language);
        var integer = point < 0 ? words : words[..point];
        if (Integer(integer, language) is not { } whole)
            return null;
        if (point < 0)
            return whole;
        return Decimals(words[(point + 1)..], language) is { } decimals ? $"{whole}.{decimals}" : null;
    }

    private static int Point(ReadOnlySpan<string> words, Language language)
    {
        foreach (var point in language.PointWords)
        {
            if (words.IndexOf(point) is >= 0 and var found)
                return found;
        }

        return -1;
    }

    private static string? Integer(ReadOnlySpan<string> words, Language language)
    {
        if (words.IsEmpty)
            return "0";
        if (words is [var digits] && decimal.TryParse(WithPoint(digits, language), Written, CultureInfo.InvariantCulture, out var number))
            return number.ToString("0.#############################", CultureInfo.InvariantCulture);
        return language.CardinalAt(words) is { } cardinal && cardinal.Words == words.Length && !language.IsDigitAmongDigitsOnly(words[0])
            ? cardinal.Number.ToString(CultureInfo.InvariantCulture)
            : Digits(words, language);
    }

    private static string WithPoint(string digits, Language language) =>
        language.Region.DecimalComma && char.IsAsciiDigit(digits[^1]) ? digits.Replace(".", string.Empty, StringComparison.Ordinal).Replace(',', '.') : digits;

    // "one two three" is a number that someone reads out digit by digit.
    private static string? Digits(ReadOnlySpan<string> words, Language language)
    {
        var digits = new StringBuilder();
        foreach (var word in words)
        {
            if (language.Digit(word) is not { } digit)
                return null;
            digits.Append(digit);
        }

        return digits.Length > 1 ? digits.ToString().TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0" : null;
    }

    private static string? Decimals(ReadOnlySpan<string> words, Language language)
    {
        var digits = new StringBuilder();
        while (!words.IsEmpty)
        {
            if (language.DigitsAt(words) is not { } next)
                return null;
            digits.Append(next.Digits);
            words = words[next.Words..];
        }

        return digits.Length > 0 ? digits.ToString() : null;
    }
}
