using System.Globalization;

namespace Intents.Verification;

/// <summary>A date keyed on a telephone, which AMAZON.Date does not make a date of.</summary>
public static class KeyedDate
{
    /// <summary>Reads eight digits: month, day, year in en_US; day, month, year everywhere else.</summary>
    /// <param name="digits">What was keyed.</param>
    /// <param name="locale">The bot's locale, for example "en_US".</param>
    /// <returns>The date; null when the digits are not one.</returns>
    public static DateOnly? Parse(string? digits, string? locale) =>
        DateOnly.TryParseExact(digits, locale is null or "en_US" ? "MMddyyyy" : "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
}
