using Bot.Runtime.Lex;

namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>The built-in slot types whose values are read from a text alone (Lex V2 developer guide, "Built-in slot types").</summary>
internal static class BuiltInTypes
{
    /// <summary>Whether the type is one of these.</summary>
    public static bool Knows(string type) => type is "AMAZON.Time" or "AMAZON.Duration" or "AMAZON.PhoneNumber" or "AMAZON.Percentage" or "AMAZON.Currency"
        or "AMAZON.EmailAddress" or "AMAZON.UKPostalCode" || IsOpen(type);

    /// <summary>Whether any words will do for the type, so that its values cannot be told from those of another.</summary>
    public static bool IsOpen(string type) =>
        type is "AMAZON.FirstName" or "AMAZON.LastName" or "AMAZON.City" or "AMAZON.Country" or "AMAZON.State" or "AMAZON.StreetName";

    /// <summary>The value in a text; null if there is none.</summary>
    public static SlotMatch? Resolve(string type, string text, InputMode mode, Language language) => type switch
    {
        "AMAZON.Time" => mode is InputMode.DTMF ? ClockTime.Keyed(text) : language.TimeIn(text),
        "AMAZON.Duration" => DurationResolver.Resolve(text, language),
        "AMAZON.PhoneNumber" => PhoneNumberResolver.Resolve(text, mode, language),
        "AMAZON.Percentage" => PercentageResolver.Resolve(text, language),
        "AMAZON.Currency" => CurrencyResolver.Resolve(text, language),
        "AMAZON.EmailAddress" => EmailAddressResolver.Resolve(text, language),
        "AMAZON.FirstName" => NameResolver.FirstName(text, language),
        "AMAZON.LastName" => NameResolver.LastName(text, language),
        "AMAZON.City" => Places.City(text, language),
        "AMAZON.Country" => Places.Country(text, language),
        "AMAZON.State" => Places.State(text, language),
        "AMAZON.StreetName" => Places.StreetName(text, language),
        _ => UKPostalCodeResolver.Resolve(text, language),
    };
}
