using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>
/// AMAZON.Duration: "five hours ten minutes" is PT5H10M (ISO 8601). Weeks beside other units are written as days, since ISO 8601 has no
/// week beside them; what Lex writes there is not documented.
/// </summary>
internal static partial class DurationResolver
{
    private const int LongestDuration = 16;

    // A part of a unit counts in the next smaller one; no number of days is part of a month.
    private static readonly (int Smaller, int Count)?[] Parts = [(1, 12), null, (3, 7), (4, 24), (5, 60), (6, 60), null];

    private const int Units = 7;
    private const int Weeks = 2;
    private const int Days = 3;
    private const int Hours = 4;
    private const int Seconds = 6;

    public static SlotMatch? Resolve(string text, Language language)
    {
        if (Iso().Match(text.Trim()) is { Success: true, Length: > 2 } iso && char.IsAsciiDigit(iso.Value[^2]))
            return new SlotMatch(iso.Value, iso.Value.ToUpperInvariant(), [iso.Value.ToUpperInvariant()]);
        var words = Amounts.Tokens(text, language);

        // Half a month is no number of days, and it is no month either.
        return Phrase.Longest(text, words, LongestDuration, said => Read(said, language)) is { } match
            && !Array.Exists(words, word => language.FractionAt([word.Text]) is not null && text[word.End..].TrimStart().StartsWith(match.OriginalValue, StringComparison.Ordinal))
                ? match
                : null;
    }

    private static ImmutableArray<string> Read(ReadOnlySpan<string> words, Language language)
    {
        var counts = new decimal[Units];
        var last = -1;
        while (!words.IsEmpty)
        {
            if (last >= 0 && language.BuiltIn.And.Contains(words[0]))
                words = words[1..];
            if (last >= 0 && language.FractionAt(words) is { } tail && tail.Words == words.Length)
            {
                // "An hour and a half": the half is one of the unit before it.
                counts[last] += tail.Amount;
                break;
            }

            // "Hour and a half", "hora y media": the one is left out.
            var amount = Amounts.At(words, language);
            var one = amount is null && last < 0 && words is [_, var and, ..] && language.BuiltIn.And.Contains(and) ? (Amount: 1m, Words: 0) : amount;
            if (one is not { } count || count.Words == words.Length || Unit(words[count.Words], language) is not (>= 0 and var unit) || unit <= last)
                return [];
            counts[unit] = count.Amount;
            last = unit;
            words = words[(count.Words + 1)..];
        }

        return last >= 0 && IsWhole(counts) ? [Write(counts)] : [];
    }

    private static int Unit(string word, Language language)
    {
        for (var unit = 0; unit < Units; unit++)
        {
            if (language.BuiltIn.DurationUnits[unit].Contains(word))
                return unit;
        }

        return -1;
    }

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

    [GeneratedRegex(@"^P(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?(?:T(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}
