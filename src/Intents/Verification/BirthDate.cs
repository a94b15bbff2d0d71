using System.Globalization;

namespace Intents.Verification;

/// <summary>A date of birth as directories hold it: a custom attribute of type string, filled in by people and by scripts.</summary>
public static class BirthDate
{
    // One meaning each. Years first, or months in words; day and month in digits only where one of them is past 12 (below).
    private static readonly string[] Unambiguous =
    [
        "yyyy-M-d", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyyMMddHHmmss'.0Z'", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "d-MMM-yyyy",
    ];

    private static readonly string[] DayFirst = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M.d.yyyy", "M-d-yyyy"];

    /// <summary>Reads what the directory holds.</summary>
    /// <param name="text">The attribute's value.</param>
    /// <returns>The date; null when there is none, or when day and month cannot be told apart (03/04/1990).</returns>
    public static DateOnly? Parse(string? text)
    {
        text = text?.Trim();
        if (Parse(text, Unambiguous) is { } date)
            return date;
        var dayFirst = Parse(text, DayFirst);
        var monthFirst = Parse(text, MonthFirst);
        return dayFirst is null || monthFirst is null || dayFirst == monthFirst ? dayFirst ?? monthFirst : null;
    }

    private static DateOnly? Parse(string? text, string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? DateOnly.FromDateTime(time)
            : null;
}
