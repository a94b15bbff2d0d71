namespace Bot.Simulator.Understanding.English;

/// <summary>The words of English for the built-in slot types.</summary>
internal static class EnglishWords
{
    /// <summary>The words as they are meant in a region: dollars and cents are those of the place.</summary>
    public static BuiltInWords In(Region region) => new()
    {
        DurationUnits =
        [
            BuiltInWords.Set("year years yr yrs y"),
            BuiltInWords.Set("month months mo mos"),
            BuiltInWords.Set("week weeks wk wks w"),
            BuiltInWords.Set("day days d"),
            BuiltInWords.Set("hour hours hr hrs h"),
            BuiltInWords.Set("minute minutes min mins m"),
            BuiltInWords.Set("second seconds sec secs s"),
        ],
        Percent = [["percent"], ["percentage"], ["%"], ["per", "cent"], ["percent", "point"], ["percent", "points"], ["percentage", "point"], ["percentage", "points"]],
        Money = BuiltInWords.MoneyOf(
            region,
            (region.Dollars, 1, "dollar dollars buck bucks"),
            (region.Dollars, 0.25m, "quarter quarters"),
            (region.Dollars, 0.10m, "dime dimes"),
            (region.Dollars, 0.05m, "nickel nickels"),
            (region.Currency is "ZAR" ? "ZAR" : region.Dollars, 0.01m, "¢ c cent cents penny pennies"),
            ("EUR", 1, "euro euros"),
            ("GBP", 1, "pound pounds quid sterling"),
            ("GBP", 0.01m, "pence p"),
            ("JPY", 1, "yen"),
            ("INR", 1, "rupee rupees rs"),
            ("INR", 0.01m, "paisa paise"),
            ("ZAR", 1, "rand rands"),
            ("MXN", 1, "peso pesos")),
        And = BuiltInWords.Set("and"),
        Articles = BuiltInWords.Set("a an"),
        Plus = BuiltInWords.Set("plus"),
        At = BuiltInWords.Set("at"),
        AddressSigns = BuiltInWords.Signs((".", "dot|point"), ("_", "underscore|under score"), ("-", "dash|hyphen|minus"), ("+", "plus")),
        AddressLead = BuiltInWords.Set("email mail e-mail address"),
        NameLead = BuiltInWords.Set("i hi call called named first last given family surname"),
        PlaceLead = BuiltInWords.Set("i we live lives living located come coming going flying city town state country street called to near by"),
        PlaceInner = BuiltInWords.Set("of and the in on upon"),
        Sentence = BuiltInWords.Set("dont not know cant wont what why how where when who sorry pardon"),
    };
}
