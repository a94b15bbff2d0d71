using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Simulator.Understanding;

/// <summary>The words of a language that the built-in slot types need besides numbers and dates, all of them as the language folds them.</summary>
internal sealed record BuiltInWords
{
    /// <summary>Years, months, weeks, days, hours, minutes and seconds, each with its names.</summary>
    public required ImmutableArray<FrozenSet<string>> DurationUnits { get; init; }

    /// <summary>What follows a number to make it a percentage, each phrase as its words.</summary>
    public required ImmutableArray<string[]> Percent { get; init; }

    /// <summary>Names and signs of money: the currency, and how much of it one is.</summary>
    public required FrozenDictionary<string, MoneyUnit> Money { get; init; }

    /// <summary>"And" between two values or two parts of one.</summary>
    public required FrozenSet<string> And { get; init; }

    /// <summary>"A" and "an", which before a unit are one of it.</summary>
    public required FrozenSet<string> Articles { get; init; }

    /// <summary>The plus in front of a telephone number.</summary>
    public required FrozenSet<string> Plus { get; init; }

    /// <summary>The at sign of an e-mail address.</summary>
    public required FrozenSet<string> At { get; init; }

    /// <summary>The other signs of an e-mail address by what they are called, in one word or two.</summary>
    public required FrozenDictionary<string, string> AddressSigns { get; init; }

    /// <summary>What leads up to an e-mail address, besides the carriers.</summary>
    public required FrozenSet<string> AddressLead { get; init; }

    /// <summary>What leads up to somebody's name, besides the carriers.</summary>
    public required FrozenSet<string> NameLead { get; init; }

    /// <summary>What belongs to the last name that follows: "de la", "van".</summary>
    public FrozenSet<string> NameParticles { get; init; } =
        Set("de la las los del di da dos du van von der den ter st mac le el al bin ibn ben");

    /// <summary>Whether people have two last names, so that the last two words are one.</summary>
    public bool HasTwoLastNames { get; init; }

    /// <summary>What leads up to the name of a place, besides the carriers.</summary>
    public required FrozenSet<string> PlaceLead { get; init; }

    /// <summary>What may be a part of a place's name, though not its end: "of", "and", "the".</summary>
    public required FrozenSet<string> PlaceInner { get; init; }

    /// <summary>Carriers that a place's name may begin with: "los", "la".</summary>
    public FrozenSet<string> PlaceStarts { get; init; } = [];

    /// <summary>Words that show that a sentence was said, and not a name.</summary>
    public required FrozenSet<string> Sentence { get; init; }

    /// <summary>The words of a text that are separated by spaces.</summary>
    public static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names by what they mean: each pair is a sign and its names, separated by |.</summary>
    public static FrozenDictionary<string, string> Signs(params (string Sign, string Names)[] signs) =>
        signs.SelectMany(sign => sign.Names.Split('|'), (sign, name) => (name, sign.Sign)).ToFrozenDictionary(pair => pair.name, pair => pair.Sign, StringComparer.Ordinal);

    /// <summary>Units of money by their names, with those that are written alike everywhere.</summary>
    public static FrozenDictionary<string, MoneyUnit> MoneyOf(Region region, params (string Currency, decimal Worth, string Names)[] units)
    {
        var money = new Dictionary<string, MoneyUnit>(StringComparer.Ordinal)
        {
            ["$"] = new(region.Currency is "BRL" ? "BRL" : region.Dollars, 1),
            ["r$"] = new("BRL", 1),
            ["€"] = new("EUR", 1),
            ["£"] = new("GBP", 1),
            ["¥"] = new(region.Currency is "CNY" ? "CNY" : "JPY", 1),
            ["₹"] = new("INR", 1),
            ["₩"] = new("KRW", 1),
            ["zł"] = new("PLN", 1),
            ["¢"] = new(region.Dollars, 0.01m),
        };
        foreach (var code in (ReadOnlySpan<string>)["USD", "EUR", "GBP", "JPY", "AUD", "CAD", "NZD", "CHF", "CNY", "INR", "MXN", "ZAR", "BRL", "KRW", "HKD", "SGD", "AED", "SEK", "NOK", "DKK", "PLN"])
            money[code.ToLowerInvariant()] = new MoneyUnit(code, 1);
        foreach (var (currency, worth, names) in units)
        {
            foreach (var name in names.Split(' '))
                money[name] = new MoneyUnit(currency, worth);
        }

        return money.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
