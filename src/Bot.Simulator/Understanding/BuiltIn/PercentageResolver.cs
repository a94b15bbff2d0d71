using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>AMAZON.Percentage: "twenty five percent" is 25%; a number alone stays a number.</summary>
internal static class PercentageResolver
{
    private const int LongestPercentage = 14;

    public static SlotMatch? Resolve(string text, Language language)
    {
        var words = Amounts.Tokens(text, language);
        return Phrase.Longest(text, words, LongestPercentage, Percent) ?? Phrase.Longest(text, words, LongestPercentage, Number);

        ImmutableArray<string> Percent(ReadOnlySpan<string> said)
        {
            if (Read(said, language) is not { } percent)
                return [];
            foreach (var phrase in language.BuiltIn.Percent)
            {
                if (percent.After.AsSpan().SequenceEqual(phrase))
                    return [percent.Text + "%"];
            }

            return [];
        }

        ImmutableArray<string> Number(ReadOnlySpan<string> said) =>
            !language.BuiltIn.Articles.Contains(said[0]) && Read(said, language) is { After: [] } number ? [number.Text] : [];
    }

    private static (string Text, string[] After)? Read(ReadOnlySpan<string> words, Language language)
    {
        var sign = words[0] is "-" || language.MinusWords.Contains(words[0]) ? "-" : string.Empty;
        var unsigned = sign.Length > 0 ? words[1..] : words;
        return Amounts.At(unsigned, language) is { } amount
            ? (sign + amount.Amount.ToString("0.#############", CultureInfo.InvariantCulture), unsigned[amount.Words..].ToArray())
            : null;
    }
}
