namespace Bot.Simulator.Understanding;

/// <summary>
/// Dates that are said by their distance from today. A period without a day is its last day if it lies ahead and its first day otherwise, with a
/// week running from Monday to Sunday (Lex V2 developer guide, AMAZON.Date). What the guide leaves open (weekdays, "in three days") is assumed:
/// a weekday is the next such day on or after today.
/// </summary>
internal static class RelativeDates
{
    public static DateOnly? Read(ReadOnlySpan<string> words, DateOnly today) => words switch
    {
        ["today" or "now"] => today,
        ["tomorrow"] => today.AddDays(1),
        ["yesterday"] => today.AddDays(-1),
        ["day", "after", "tomorrow"] => today.AddDays(2),
        ["day", "before", "yesterday"] => today.AddDays(-2),
        // The guide's own example: on Wednesday 25 November 2020 "next week" is Sunday the 29th, the end of the week that is running.
        ["next", "week"] => Monday(today).AddDays(6),
        ["this", "week"] => Monday(today),
        ["last", "week"] => Monday(today).AddDays(-7),
        ["next", "month"] => EndOfMonth(FirstOfMonth(today).AddMonths(1)),
        ["this", "month"] => FirstOfMonth(today),
        ["last", "month"] => FirstOfMonth(today).AddMonths(-1),
        ["next", "year"] => new DateOnly(today.Year + 1, 12, 31),
        ["this", "year"] => new DateOnly(today.Year, 1, 1),
        ["last", "year"] => new DateOnly(today.Year - 1, 1, 1),
        ["next", var day] when CalendarWords.Weekday(day) is { } weekday => OnOrAfter(today.AddDays(1), weekday),
        ["last", var day] when CalendarWords.Weekday(day) is { } weekday => OnOrAfter(today.AddDays(-7), weekday),
        ["this", var day] when CalendarWords.Weekday(day) is { } weekday => OnOrAfter(today, weekday),
        [var day] when CalendarWords.Weekday(day) is { } weekday => OnOrAfter(today, weekday),
        [.. var count, var unit, "ago"] => Shift(today, count, unit, -1),
        ["in", .. var count, var unit] => Shift(today, count, unit, 1),
        [.. var count, var unit, "from", "now"] => Shift(today, count, unit, 1),
        _ => null,
    };

    /// <summary>A month without a day: the first day if the month runs or is past, else the last.</summary>
    public static DateOnly Month(int year, int month, DateOnly today)
    {
        var first = new DateOnly(year, month, 1);
        return first > today ? EndOfMonth(first) : first;
    }

    /// <summary>A year without a month: the first day if the year runs or is past, else the last.</summary>
    public static DateOnly Year(int year, DateOnly today) => year > today.Year ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);

    private static DateOnly? Shift(DateOnly today, ReadOnlySpan<string> count, string unit, int direction)
    {
        if (count.IsEmpty)
            return null;
        var number = count is ["a" or "an"] ? 1
            : count is [var digits] && CalendarWords.Digits(digits, 4) is { } written ? written
            : EnglishNumbers.CardinalAt(count) is { } cardinal && cardinal.Words == count.Length && cardinal.Number < 10_000 ? (int)cardinal.Number
            : (int?)null;
        return (number, unit) switch
        {
            (null, _) => null,
            ({ } days, "day" or "days") => today.AddDays(direction * days),
            ({ } weeks, "week" or "weeks") => today.AddDays(direction * 7 * weeks),
            ({ } months, "month" or "months") when months < 1200 => today.AddMonths(direction * months),
            ({ } years, "year" or "years") when years < 100 => today.AddYears(direction * years),
            _ => null,
        };
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly OnOrAfter(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly EndOfMonth(DateOnly first) => first.AddMonths(1).AddDays(-1);
}
