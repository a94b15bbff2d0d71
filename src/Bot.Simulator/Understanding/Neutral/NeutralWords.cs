using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Simulator.Understanding.Neutral;

/// <summary>The words of a <see cref="LanguageTable"/> for the built-in slot types.</summary>
internal static class NeutralWords
{
    // What money is called in these languages, and what it is worth.
    private static readonly (string Currency, decimal Worth, string Names)[] Money =
    [
        ("EUR", 1, "euro euros euron euroa ユーロ 유로 欧元 歐元 यूरो يورو"),
        ("USD", 1, "dollar dollars dolar dolares dollari dollaro dollaria dolary dolarow dolars ドル 달러 美元 डॉलर دولار"),
        ("BRL", 1, "real reais"),
        ("BRL", 0.01m, "centavo centavos"),
        ("EUR", 0.01m, "cent cents centime centimes centesimo centesimi centimos sentti senttia"),
        ("GBP", 1, "pfund livre livres sterling sterlina sterline libra libras funt funty funtow पाउंड"),
        ("CHF", 1, "franken francs"),
        ("JPY", 1, "yen 円 엔"),
        ("CNY", 1, "元 块 塊 yuan"),
        ("KRW", 1, "원 won"),
        ("INR", 1, "रुपये रुपया रुपए rupee rupees"),
        ("AED", 1, "درهم دراهم"),
        ("PLN", 1, "zloty zlote zlotych zł zl"),
    ];

    public static BuiltInWords In(NeutralLanguage language, LanguageTable table)
    {
        var signs = LanguageTable.Entries(table.Signs);
        var units = LanguageTable.Entries(table.Units);
        var carriers = language.Fillers.Carriers;
        var particles = language.Folds(table.Particles).ToFrozenSet(StringComparer.Ordinal);
        var crown = language.Region.Currency is "SEK" or "NOK" or "DKK" ? language.Region.Currency : "SEK";
        return new BuiltInWords
        {
            DurationUnits = [.. Enumerable.Range(0, 7).Select(unit => unit < units.Length ? Set(language, units[unit]) : BuiltInWords.Set(unit switch { 4 => "h", 5 => "min", 6 => "s", _ => "" }))],
            Percent = [.. LanguageTable.All(table.Percent + " %").Select(phrase => phrase.Split(' ').Select(language.Fold).ToArray())],
            Money = BuiltInWords.MoneyOf(language.Region, [.. Money, (crown, 1, "kr kronor kroner krona krone")]),
            And = language.Folds(table.And).ToFrozenSet(StringComparer.Ordinal),
            Articles = [],
            Plus = BuiltInWords.Set("plus"),
            At = Set(language, signs is [var at, ..] ? [.. at, "at"] : ["at"]),
            AddressSigns = Signs(language, signs),
            AddressLead = BuiltInWords.Set("email e-mail mail"),
            NameLead = carriers,
            PlaceLead = carriers,
            PlaceInner = particles.Concat(language.Folds(table.And)).ToFrozenSet(StringComparer.Ordinal),
            PlaceStarts = particles,
            Sentence = [],
        };
    }

    private static FrozenDictionary<string, string> Signs(NeutralLanguage language, string[][] names)
    {
        ImmutableArray<string> signs = [".", "-", "_"];
        return signs
            .SelectMany((sign, index) => (index + 1 < names.Length ? names[index + 1] : []).Select(name => (Name: language.Fold(name), Sign: sign)))
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Sign, StringComparer.Ordinal);
    }

    private static FrozenSet<string> Set(NeutralLanguage language, IEnumerable<string> names) => names.Select(language.Fold).ToFrozenSet(StringComparer.Ordinal);
}
