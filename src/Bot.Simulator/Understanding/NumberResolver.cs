using System.Globalization;
using System.Text;

namespace Bot.Simulator.Understanding;

/// <summary>AMAZON.Number: digits or words, with decimals and a minus.</summary>
internal static class NumberResolver
{
    private const int LongestNumber = 16;
    private const NumberStyles Written = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    /// <summary>The longest number in the text, the first if there are several.</summary>
    public static SlotMatch? Resolve(string text)
    {
        var words = Word.Split(text);
        var said = Array.ConvertAll(words, word => word.Text);
        for (var length = Math.Min(words.Length, LongestNumber); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (Whole(said.AsSpan(start, length)) is { } number)
                    return new SlotMatch(Word.Cover(text, words.AsSpan(start, length)), number, [number]);
            }
        }

        return null;
    }

    private static string? Whole(ReadOnlySpan<string> words)
    {
        if (words is ["minus" or "negative", .. var rest])
            return rest is [] or ["minus" or "negative", ..] ? null : Whole(rest) is { } number && number[0] is not '-' ? "-" + number : null;
        var point = words.IndexOf("point");
        if (point < 0)
            point = words.IndexOf("dot");
        var integer = point < 0 ? words : words[..point];
        if (Integer(integer) is not { } whole)
            return null;
        if (point < 0)
            return whole;
        return Decimals(words[(point + 1)..]) is { } decimals ? $"{whole}.{decimals}" : null;
    }

    private static string? Integer(ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
            return "0";
        if (words is [var digits] && decimal.TryParse(digits, Written, CultureInfo.InvariantCulture, out var number))
            return number.ToString(CultureInfo.InvariantCulture);
        return EnglishNumbers.CardinalAt(words) is { } cardinal && cardinal.Words == words.Length && words[0] is not "oh"
            ? cardinal.Number.ToString(CultureInfo.InvariantCulture)
            : Digits(words);
    }

    // "one two three" is a number that someone reads out digit by digit.
    private static string? Digits(ReadOnlySpan<string> words)
    {
        var digits = new StringBuilder();
        foreach (var word in words)
        {
            if (EnglishNumbers.SmallNumber(word) is not { } digit || digit > 9)
                return null;
            digits.Append(digit);
        }

        return digits.Length > 1 ? digits.ToString().TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0" : null;
    }

    private static string? Decimals(ReadOnlySpan<string> words)
    {
        var digits = new StringBuilder();
        while (!words.IsEmpty)
        {
            if (EnglishNumbers.DigitsAt(words) is not { } next)
                return null;
            digits.Append(next.Digits);
            words = words[next.Words..];
        }

        return digits.Length > 0 ? digits.ToString() : null;
    }
}
