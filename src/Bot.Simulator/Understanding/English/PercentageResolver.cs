using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Simulator.Understanding.English;

/// <summary>AMAZON.Percentage in English: "twenty five percent" is 25%; a number alone stays a number.</summary>
internal static class PercentageResolver
{
    private const int LongestPercentage = 14;

    public static SlotMatch? Resolve(string text)
    {
        var words = Amounts.Tokens(text);
        return Phrase.Longest(text, words, LongestPercentage, Percent) ?? Phrase.Longest(text, words, LongestPercentage, Number);
    }

    private static ImmutableArray<string> Percent(ReadOnlySpan<string> words) =>
        Read(words) is { After: ["percent" or "percentage" or "%"] or ["per", "cent"] or ["percent", "point" or "points"] } percent ? [percent.Text + "%"] : [];

    private static ImmutableArray<string> Number(ReadOnlySpan<string> words) => words[0] is not ("a" or "an") && Read(words) is { After: [] } number ? [number.Text] : [];

    private static (string Text, string[] After)? Read(ReadOnlySpan<string> words)
    {
        var sign = words is ["minus" or "negative", ..] ? "-" : string.Empty;
        var unsigned = sign.Length > 0 ? words[1..] : words;
        return Amounts.At(unsigned) is { } amount
            ? (sign + amount.Amount.ToString(CultureInfo.InvariantCulture), unsigned[amount.Words..].ToArray())
            : null;
    }
}
