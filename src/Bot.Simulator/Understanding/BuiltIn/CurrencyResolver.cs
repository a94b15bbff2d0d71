using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>
/// AMAZON.Currency: "five dollars fifteen cents" is USD 5.15. The guide shows values of en_US alone; elsewhere they are written alike, and an amount
/// without a currency is in that of the locale's country, which is assumed.
/// </summary>
internal static class CurrencyResolver
{
    private const int LongestAmount = 16;
    private const int MostDigits = 15;

    public static SlotMatch? Resolve(string text, Language language)
    {
        var words = Amounts.Tokens(text, language);
        return Phrase.Longest(text, words, LongestAmount, said => WithUnit(said, language)) ?? Phrase.Longest(text, words, LongestAmount, said => Bare(said, language));
    }

    private static ImmutableArray<string> WithUnit(ReadOnlySpan<string> words, Language language)
    {
        var units = language.BuiltIn.Money;
        if (words.Length > 1 && units.TryGetValue(words[0], out var sign) && sign.Worth == 1)
            return Amounts.At(words[1..], language) is { } amount && amount.Words == words.Length - 1 ? Write(sign.Currency, amount.Amount) : [];
        string? currency = null;
        var total = 0m;
        var smallest = decimal.MaxValue;
        while (!words.IsEmpty)
        {
            if (smallest == 1 && Rest(words, language) is { } rest)
                return Write(currency!, total + rest);
            if (currency is not null && language.BuiltIn.And.Contains(words[0]))
                words = words[1..];
            if (Amounts.At(words, language) is not { } amount)
                return [];
            words = words[amount.Words..];

            // "Un millón de dólares".
            if (words is ["de", _, ..])
                words = words[1..];
            if (words.IsEmpty || !units.TryGetValue(words[0], out var unit) || unit.Worth >= smallest || (currency ?? unit.Currency) != unit.Currency)
                return [];
            (currency, smallest, total) = (unit.Currency, unit.Worth, total + (amount.Amount * unit.Worth));
            words = words[1..];
        }

        return currency is null ? [] : Write(currency, total);
    }

    // "Five dollars fifteen", "5 usd and 1/2": the cents need no unit.
    private static decimal? Rest(ReadOnlySpan<string> words, Language language)
    {
        var part = language.BuiltIn.And.Contains(words[0]) ? words[1..] : words;
        if (language.FractionAt(part) is { } half && half.Words == part.Length)
            return half.Amount;

        // "Five dollars and twenty euros" are two amounts; "cinco dólares con veinte" is one.
        var cents = words[0] is "con" ? part : words;
        return Amounts.At(cents, language) is { Amount: >= 10 and < 100 } said && said.Words == cents.Length && Math.Truncate(said.Amount) == said.Amount ? said.Amount / 100 : null;
    }

    // "Five fifteen" is 515, the digits one after the other (the guide's example).
    private static ImmutableArray<string> Bare(ReadOnlySpan<string> words, Language language)
    {
        if (language.BuiltIn.Articles.Contains(words[0]))
            return [];
        if (Amounts.At(words, language) is { } amount && amount.Words == words.Length)
            return Write(language.Region.Currency, amount.Amount);
        var digits = string.Empty;
        while (!words.IsEmpty && digits.Length <= MostDigits)
        {
            if (language.DigitsAt(words) is not { } next)
                return [];
            digits += next.Digits;
            words = words[next.Words..];
        }

        return words.IsEmpty && digits.Length <= MostDigits ? Write(language.Region.Currency, decimal.Parse(digits, CultureInfo.InvariantCulture)) : [];
    }

    private static ImmutableArray<string> Write(string currency, decimal amount) => [string.Create(CultureInfo.InvariantCulture, $"{currency} {amount:0.00}")];
}
