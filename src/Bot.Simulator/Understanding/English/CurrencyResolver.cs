using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Simulator.Understanding.English;

/// <summary>AMAZON.Currency in US English: "five dollars fifteen cents" is USD 5.15, and an amount without a currency is in dollars.</summary>
internal static class CurrencyResolver
{
    private const int LongestAmount = 16;

    private static readonly FrozenDictionary<string, (string Currency, decimal Worth)> Units = new[]
    {
        Of("USD", 1, "$ usd dollar dollars buck bucks"),
        Of("USD", 0.25m, "quarter quarters"),
        Of("USD", 0.10m, "dime dimes"),
        Of("USD", 0.05m, "nickel nickels"),
        Of("USD", 0.01m, "¢ c cent cents penny pennies"),
        Of("EUR", 1, "€ eur euro euros"),
        Of("GBP", 1, "£ gbp pound pounds"),
        Of("GBP", 0.01m, "pence"),
        Of("JPY", 1, "¥ jpy yen"),
        Of("AUD", 1, "aud"),
        Of("CAD", 1, "cad"),
        Of("NZD", 1, "nzd"),
        Of("CHF", 1, "chf"),
        Of("CNY", 1, "cny"),
        Of("INR", 1, "inr"),
        Of("MXN", 1, "mxn"),
    }.SelectMany(unit => unit).ToFrozenDictionary(unit => unit.Name, unit => unit.Unit, StringComparer.Ordinal);

    public static SlotMatch? Resolve(string text)
    {
        var words = Amounts.Tokens(text);
        return Phrase.Longest(text, words, LongestAmount, WithUnit) ?? Phrase.Longest(text, words, LongestAmount, Bare);
    }

    private static ImmutableArray<string> WithUnit(ReadOnlySpan<string> words)
    {
        if (words.Length > 1 && Units.TryGetValue(words[0], out var sign) && sign.Worth == 1)
            return Amounts.At(words[1..]) is { } amount && amount.Words == words.Length - 1 ? Write(sign.Currency, amount.Amount) : [];
        string? currency = null;
        var total = 0m;
        var smallest = decimal.MaxValue;
        while (!words.IsEmpty)
        {
            if (smallest == 1 && Rest(words) is { } rest)
                return Write(currency!, total + rest);
            if (currency is not null && words is ["and", ..])
                words = words[1..];
            if (Amounts.At(words) is not { } amount || amount.Words == words.Length || !Units.TryGetValue(words[amount.Words], out var unit)
                || unit.Worth >= smallest || (currency ?? unit.Currency) != unit.Currency)
            {
                return [];
            }

            (currency, smallest, total) = (unit.Currency, unit.Worth, total + (amount.Amount * unit.Worth));
            words = words[(amount.Words + 1)..];
        }

        return Write(currency!, total);
    }

    // "Five dollars fifteen", "5 usd and 1/2": the cents need no unit.
    private static decimal? Rest(ReadOnlySpan<string> words)
    {
        var part = words is ["and", ..] ? words[1..] : words;
        if (Amounts.Fraction(part) is { } half && half.Words == part.Length)
            return half.Amount;
        return Amounts.At(words) is { Amount: >= 10 and < 100 } cents && cents.Words == words.Length && Math.Truncate(cents.Amount) == cents.Amount ? cents.Amount / 100 : null;
    }

    // "Five fifteen" is 515, the digits one after the other (the guide's example).
    private static ImmutableArray<string> Bare(ReadOnlySpan<string> words)
    {
        if (words[0] is "a" or "an")
            return [];
        if (Amounts.At(words) is { } amount && amount.Words == words.Length)
            return Write("USD", amount.Amount);
        var digits = string.Empty;
        while (!words.IsEmpty && digits.Length < 16)
        {
            if (Language.English.DigitsAt(words) is not { } next)
                return [];
            digits += next.Digits;
            words = words[next.Words..];
        }

        return words.IsEmpty ? Write("USD", decimal.Parse(digits, CultureInfo.InvariantCulture)) : [];
    }

    private static IEnumerable<(string Name, (string Currency, decimal Worth) Unit)> Of(string currency, decimal worth, string names) =>
        names.Split(' ').Select(name => (name, (currency, worth)));

    private static ImmutableArray<string> Write(string currency, decimal amount) => [string.Create(CultureInfo.InvariantCulture, $"{currency} {amount:0.00}")];
}
