using System.Globalization;

namespace Intents.Verification;

/// <summary>A month as directories hold it: its name, its first three letters (or Sept), its number, or a date in it.</summary>
public static class MonthNames
{
    /// <summary>Reads what the directory holds.</summary>
    /// <param name="text">The attribute's value, for example "March", "Mar", "3", "03", "2019-03" or "2019-03-14".</param>
    /// <returns>The month; null when the text is none of these.</returns>
    public static MonthName? Parse(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number is >= 1 and <= 12 ? (MonthName)number : BirthDate.Parse(text) is { } compact ? (MonthName)compact.Month : null;
        var abbreviation = text.TrimEnd('.');
        if (abbreviation.Equals("Sept", StringComparison.OrdinalIgnoreCase))
            return MonthName.September;
        for (var month = MonthName.January; month <= MonthName.December; month++)
        {
            var name = month.ToString();
            if (text.Equals(name, StringComparison.OrdinalIgnoreCase) || abbreviation.Equals(name[..3], StringComparison.OrdinalIgnoreCase))
                return month;
        }
        if (DateOnly.TryParseExact(text, ["yyyy-M", "M/yyyy", "MMMM yyyy", "MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var inMonth))
            return (MonthName)inMonth.Month;
        return BirthDate.Parse(text) is { } date ? (MonthName)date.Month : null;
    }
}
