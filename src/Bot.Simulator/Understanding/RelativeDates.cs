namespace Bot.Simulator.Understanding;

/// <summary>
/// Dates by their distance from today. A period without a day is its last day if it lies ahead and its first day otherwise, with a week running
/// from Monday to Sunday (Lex V2 developer guide, AMAZON.Date). What the guide leaves open (weekdays, "in three days") is assumed: a weekday is
/// the next such day on or after today.
/// </summary>
internal static class RelativeDates
{
    // The guide's own example: on Wednesday 25 November 2020 "next week" is Sunday the 29th, the end of the week that is running.
    public static DateOnly NextWeek(DateOnly today) => ThisWeek(today).AddDays(6);

    public static DateOnly ThisWeek(DateOnly today) => today.AddDays(-(((int)today.DayOfWeek + 6) % 7));

    public static DateOnly LastWeek(DateOnly today) => ThisWeek(today).AddDays(-7);

    public static DateOnly NextMonth(DateOnly today) => EndOfMonth(ThisMonth(today).AddMonths(1));

    public static DateOnly ThisMonth(DateOnly today) => new(today.Year, today.Month, 1);

    public static DateOnly LastMonth(DateOnly today) => ThisMonth(today).AddMonths(-1);

    public static DateOnly NextYear(DateOnly today) => new(today.Year + 1, 12, 31);

    public static DateOnly ThisYear(DateOnly today) => new(today.Year, 1, 1);

    public static DateOnly LastYear(DateOnly today) => new(today.Year - 1, 1, 1);

    public static DateOnly Next(DayOfWeek weekday, DateOnly today) => OnOrAfter(today.AddDays(1), weekday);

    public static DateOnly This(DayOfWeek weekday, DateOnly today) => OnOrAfter(today, weekday);

    public static DateOnly Last(DayOfWeek weekday, DateOnly today) => OnOrAfter(today.AddDays(-7), weekday);

    /// <summary>A month without a day: the first day if the month runs or is past, else the last.</summary>
    public static DateOnly Month(int year, int month, DateOnly today)
    {
        var first = new DateOnly(year, month, 1);
        return first > today ? EndOfMonth(first) : first;
    }

    /// <summary>A year without a month: the first day if the year runs or is past, else the last.</summary>
    public static DateOnly Year(int year, DateOnly today) => year > today.Year ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);

    /// <summary>Some time from today.</summary>
    /// <param name="today">Today.</param>
    /// <param name="count">How many; null, or more than anybody means, is no date.</param>
    /// <param name="unit">D, W, M or Y; null is no date.</param>
    /// <param name="direction">1 for ahead, -1 for ago.</param>
    public static DateOnly? Shift(DateOnly today, int? count, char? unit, int direction) => (count, unit) switch
    {
        (null, _) or (_, null) => null,
        ({ } days, 'D') when days < 10_000 => today.AddDays(direction * days),
        ({ } weeks, 'W') when weeks < 10_000 => today.AddDays(direction * 7 * weeks),
        ({ } months, 'M') when months < 1200 => today.AddMonths(direction * months),
        ({ } years, 'Y') when years < 100 => today.AddYears(direction * years),
        _ => null,
    };

    /// <summary>How many: digits, or a whole number in words.</summary>
    public static int? Count(ReadOnlySpan<string> words, Language language) =>
        words is [var digits] && CalendarWords.Digits(digits, 4) is { } written ? written
        : language.CardinalAt(words) is { } cardinal && cardinal.Words == words.Length && cardinal.Number < 10_000 ? (int)cardinal.Number
        : null;

    private static DateOnly OnOrAfter(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);

    private static DateOnly EndOfMonth(DateOnly first) => first.AddMonths(1).AddDays(-1);
}
