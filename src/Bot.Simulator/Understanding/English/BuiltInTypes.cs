using Bot.Runtime.Lex;

namespace Bot.Simulator.Understanding.English;

/// <summary>The built-in slot types that are simulated in English alone (Lex V2 developer guide, "Built-in slot types").</summary>
internal static class BuiltInTypes
{
    /// <summary>Whether the type is one of these.</summary>
    public static bool Knows(string type) => type is "AMAZON.Time" or "AMAZON.Duration" or "AMAZON.PhoneNumber" or "AMAZON.Percentage" or "AMAZON.Currency"
        or "AMAZON.EmailAddress" or "AMAZON.FirstName" or "AMAZON.LastName" or "AMAZON.City" or "AMAZON.Country" or "AMAZON.State" or "AMAZON.StreetName"
        or "AMAZON.UKPostalCode";

    /// <summary>Whether the type is simulated in a locale: most in any English one, some where the guide says what their values look like.</summary>
    public static bool IsIn(string localeId, string type) => type switch
    {
        "AMAZON.UKPostalCode" => localeId is "en_GB",
        "AMAZON.Currency" => localeId is "en_US",
        _ => localeId.StartsWith("en_", StringComparison.Ordinal),
    };

    /// <summary>Whether any words will do for the type, so that its values cannot be told from those of another.</summary>
    public static bool IsOpen(string type) =>
        type is "AMAZON.FirstName" or "AMAZON.LastName" or "AMAZON.City" or "AMAZON.Country" or "AMAZON.State" or "AMAZON.StreetName";

    /// <summary>The value in a text; null if there is none.</summary>
    public static SlotMatch? Resolve(string type, string text, InputMode mode) => type switch
    {
        "AMAZON.Time" => TimeResolver.Resolve(text),
        "AMAZON.Duration" => DurationResolver.Resolve(text),
        "AMAZON.PhoneNumber" => PhoneNumberResolver.Resolve(text, mode),
        "AMAZON.Percentage" => PercentageResolver.Resolve(text),
        "AMAZON.Currency" => CurrencyResolver.Resolve(text),
        "AMAZON.EmailAddress" => EmailAddressResolver.Resolve(text),
        "AMAZON.FirstName" => NameResolver.FirstName(text),
        "AMAZON.LastName" => NameResolver.LastName(text),
        "AMAZON.City" => Places.City(text),
        "AMAZON.Country" => Places.Country(text),
        "AMAZON.State" => Places.State(text),
        "AMAZON.StreetName" => Places.StreetName(text),
        _ => UKPostalCodeResolver.Resolve(text),
    };
}
