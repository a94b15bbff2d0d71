using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Simulator.Understanding.English;

/// <summary>Numbers as they are said in English.</summary>
internal static class EnglishNumbers
{
    private static readonly FrozenDictionary<string, int> Small = Numbered(
        0, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");

    private static readonly FrozenDictionary<string, int> SmallOrdinals = Numbered(
        1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth");

    private static readonly string[] TenNames = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>A number from 0 to 19; "oh" and "nought" are zero, and "niner" is nine.</summary>
    public static int? SmallNumber(string word) => word is "oh" or "nought" ? 0 : word is "niner" ? 9 : Small.TryGetValue(word, out var number) ? number : null;

    /// <summary>Twenty, thirty and so on to ninety.</summary>
    public static int? Tens(string word) => Array.IndexOf(TenNames, word) is >= 0 and var index ? (index + 2) * 10 : null;

    /// <summary>First to nineteenth, twentieth, thirtieth, and 1st, 22nd.</summary>
    public static int? Ordinal(string word)
    {
        if (SmallOrdinals.TryGetValue(word, out var small))
            return small;
        if (word is "twentieth")
            return 20;
        if (word is "thirtieth")
            return 30;
        return word.Length is 3 or 4 && word[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>
    /// Reads the whole number that starts at a word, as far as it goes: "one hundred twenty three" is 123, but of "one two three" only "one" is read.
    /// </summary>
    /// <returns>The number and how many words it took; null if no number starts there.</returns>
    public static (long Number, int Words)? CardinalAt(ReadOnlySpan<string> words)
    {
        long total = 0;
        var at = 0;
        var lastScale = long.MaxValue;
        while (at < words.Length && HundredsAt(words[at..]) is { } hundreds)
        {
            var after = at + hundreds.Words;
            var scale = after < words.Length ? words[after] switch { "thousand" => 1_000L, "million" => 1_000_000L, _ => 1L } : 1L;
            if (scale >= lastScale)
                break;
            total += hundreds.Number * scale;
            at = after + (scale > 1 ? 1 : 0);
            lastScale = scale;
            if (scale == 1)
                break;
            if (at + 1 < words.Length && words[at] is "and" && HundredsAt(words[(at + 1)..]) is not null)
                at++;
        }

        return at == 0 ? null : (total, at);
    }

    private static (long Number, int Words)? HundredsAt(ReadOnlySpan<string> words)
    {
        if (TensAt(words) is not { } first)
            return words is ["a", "hundred" or "thousand" or "million", ..] ? words[1] is "hundred" ? (100, 2) : (1, 1) : null;
        if (words.Length <= first.Words || words[first.Words] is not "hundred" || first.Number is 0)
            return first;
        var at = first.Words + 1;
        var joined = at < words.Length && words[at] is "and" ? 1 : 0;
        return TensAt(words[(at + joined)..]) is { Number: > 0 } rest
            ? ((first.Number * 100) + rest.Number, at + joined + rest.Words)
            : (first.Number * 100, at);
    }

    private static (long Number, int Words)? TensAt(ReadOnlySpan<string> words)
    {
        if (words.IsEmpty)
            return null;
        if (Tens(words[0]) is { } tens)
            return words.Length > 1 && SmallNumber(words[1]) is > 0 and < 10 and var unit && words[1] is not "oh" ? (tens + unit, 2) : (tens, 1);
        return SmallNumber(words[0]) is { } small ? (small, 1) : null;
    }

    private static FrozenDictionary<string, int> Numbered(int first, string names) =>
        names.Split(' ').Select((name, index) => (name, index)).ToFrozenDictionary(pair => pair.name, pair => pair.index + first, StringComparer.Ordinal);
}
