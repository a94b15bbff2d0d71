namespace Bot.Simulator.Understanding;

/// <summary>
/// Dates by their distance from today. A period without a day is its last day if it lies ahead and its first day otherwise, with a week running
/// from Monday to Sunday (Lex V2 developer guide, AMAZON.Date). What the guide leaves open is in <see cref="DateAssumptions"/>.
/// </summary>
/// <param name="today">The day it is where Lex processes the request.</param>
/// <param name="assumptions">What the guide leaves open.</param>
internal sealed class RelativeDates(DateOnly today, DateAssumptions assumptions)
{
    private const int MostDays = 10_000;

    public DateOnly Today => today;

    public DateOnly NextWeek => assumptions.NextWeekEndsThisWeek ? ThisWeek.AddDays(6) : ThisWeek.AddDays(13);

    public DateOnly ThisWeek => today.AddDays(-(((int)today.DayOfWeek + 6) % 7));

    public DateOnly LastWeek => ThisWeek.AddDays(-7);

    public DateOnly NextMonth => EndOfMonth(ThisMonth.AddMonths(1));

    public DateOnly ThisMonth => new(today.Year, today.Month, 1);

    public DateOnly LastMonth => ThisMonth.AddMonths(-1);

    public DateOnly NextYear => new(today.Year + 1, 12, 31);

    public DateOnly ThisYear => new(today.Year, 1, 1);

    public DateOnly LastYear => new(today.Year - 1, 1, 1);

    /// <summary>A weekend runs from Saturday to Sunday; this one is its last day until it has begun, then its first.</summary>
    public DateOnly ThisWeekend => today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? ThisWeek.AddDays(5) : ThisWeek.AddDays(6);

    public DateOnly NextWeekend => ThisWeek.AddDays(13);

    public DateOnly LastWeekend => ThisWeek.AddDays(-2);

    public DateOnly Next(DayOfWeek weekday) => OnOrAfter(today.AddDays(1), weekday);

    public DateOnly This(DayOfWeek weekday) => OnOrAfter(assumptions.WeekdayMayBeToday ? today : today.AddDays(1), weekday);

    public DateOnly Last(DayOfWeek weekday) => OnOrAfter(today.AddDays(-7), weekday);

    /// <summary>A month without a day: the first day if the month runs or is past, else the last; null if such dates are left alone.</summary>
    public DateOnly? Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return !assumptions.TakesPartialDates ? null : first > today ? EndOfMonth(first) : first;
    }

    /// <summary>A year without a month: the first day if the year runs or is past, else the last; null if such dates are left alone.</summary>
    public DateOnly? Year(int year) => !assumptions.TakesPartialDates ? null : year > today.Year ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);

    /// <summary>Some time from today.</summary>
    /// <param name="count">How many; null, or more than anybody means, is no date.</param>
    /// <param name="unit">D, W, M or Y; null is no date.</param>
    /// <param name="direction">1 for ahead, -1 for ago.</param>
    public DateOnly? Shift(int? count, char? unit, int direction) => (count, unit) switch
    {
        (null, _) or (_, null) => null,
        ({ } days, 'D') when days < MostDays => today.AddDays(direction * days),
        ({ } weeks, 'W') when weeks < MostDays / 7 => today.AddDays(direction * 7 * weeks),
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
