using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.English;

/// <summary>
/// AMAZON.Duration in English: "five hours ten minutes" is PT5H10M (ISO 8601). Weeks beside other units are written as days, since ISO 8601 has no
/// week beside them; what Lex writes there is not documented.
/// </summary>
internal static partial class DurationResolver
{
    private const int LongestDuration = 16;

    private static readonly string[][] Names =
    [
        ["year", "years", "yr", "yrs"],
        ["month", "months"],
        ["week", "weeks", "wk", "wks"],
        ["day", "days"],
        ["hour", "hours", "hr", "hrs", "h"],
        ["minute", "minutes", "min", "mins", "m"],
        ["second", "seconds", "sec", "secs", "s"],
    ];

    // A part of a unit counts in the next smaller one; no number of days is part of a month.
    private static readonly (int Smaller, int Count)?[] Parts = [(1, 12), null, (3, 7), (4, 24), (5, 60), (6, 60), null];

    private const int Weeks = 2;
    private const int Days = 3;
    private const int Hours = 4;
    private const int Seconds = 6;

    public static SlotMatch? Resolve(string text)
    {
        if (Iso().Match(text.Trim()) is { Success: true, Length: > 2 } iso && char.IsAsciiDigit(iso.Value[^2]))
            return new SlotMatch(iso.Value, iso.Value.ToUpperInvariant(), [iso.Value.ToUpperInvariant()]);
        var words = Amounts.Tokens(text);

        // Half a month is no number of days, and it is no month either.
        return Phrase.Longest(text, words, LongestDuration, Read) is { } match
            && !Array.Exists(words, word => word.Text is "half" && text[word.End..].TrimStart().StartsWith(match.OriginalValue, StringComparison.Ordinal))
                ? match
                : null;
    }

    private static ImmutableArray<string> Read(ReadOnlySpan<string> words)
    {
        var counts = new decimal[Names.Length];
        var last = -1;
        while (!words.IsEmpty)
        {
            if (last >= 0 && words is ["and", ..])
                words = words[1..];
            if (last < 0 || Amounts.Fraction(words) is not { } tail || tail.Words != words.Length)
            {
                if (Amounts.At(words) is not { } amount || amount.Words == words.Length || Unit(words[amount.Words]) is not (>= 0 and var unit) || unit <= last)
                    return [];
                counts[unit] = amount.Amount;
                last = unit;
                words = words[(amount.Words + 1)..];
            }
            else
            {
                // "An hour and a half": the half is one of the unit before it.
                counts[last] += tail.Amount;
                words = [];
            }
        }

        return last >= 0 && IsWhole(counts) ? [Write(counts)] : [];
    }

    private static int Unit(string word) => Array.FindIndex(Names, names => names.Contains(word));

    private static bool IsWhole(decimal[] counts)
    {
        for (var unit = 0; unit < counts.Length; unit++)
        {
            var part = counts[unit] - Math.Truncate(counts[unit]);
            if (part == 0 || unit == Seconds)
                continue;
            if (Parts[unit] is not { } smaller)
                return false;
            counts[unit] -= part;
            counts[smaller.Smaller] += part * smaller.Count;
        }

        return true;
    }

    private static string Write(decimal[] counts)
    {
        if (counts[Weeks] > 0 && counts.Sum() != counts[Weeks])
        {
            counts[Days] += 7 * counts[Weeks];
            counts[Weeks] = 0;
        }

        var text = new StringBuilder("P");
        for (var unit = 0; unit < counts.Length; unit++)
        {
            if (unit == Hours && counts[Hours..].Any(count => count > 0))
                text.Append('T');
            if (counts[unit] > 0)
                text.Append(CultureInfo.InvariantCulture, $"{counts[unit]:0.#########}{"YMWDHMS"[unit]}");
        }

        return text.Length > 1 ? text.ToString() : "PT0S";
    }

    [GeneratedRegex(@"^P(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?(?:T(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
