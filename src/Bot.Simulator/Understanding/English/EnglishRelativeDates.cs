namespace Bot.Simulator.Understanding.English;

/// <summary>Relative dates in English: "tomorrow", "next week", "two weeks ago".</summary>
internal static class EnglishRelativeDates
{
    public static DateOnly? Read(ReadOnlySpan<string> words, DateOnly today) => words switch
    {
        ["today" or "now"] => today,
        ["tomorrow"] => today.AddDays(1),
        ["yesterday"] => today.AddDays(-1),
        ["day", "after", "tomorrow"] => today.AddDays(2),
        ["day", "before", "yesterday"] => today.AddDays(-2),
        ["next", "week"] => RelativeDates.NextWeek(today),
        ["this", "week"] => RelativeDates.ThisWeek(today),
        ["last", "week"] => RelativeDates.LastWeek(today),
        ["next", "month"] => RelativeDates.NextMonth(today),
        ["this", "month"] => RelativeDates.ThisMonth(today),
        ["last", "month"] => RelativeDates.LastMonth(today),
        ["next", "year"] => RelativeDates.NextYear(today),
        ["this", "year"] => RelativeDates.ThisYear(today),
        ["last", "year"] => RelativeDates.LastYear(today),
        ["next", var day] when EnglishCalendar.WeekdayOf(day) is { } weekday => RelativeDates.Next(weekday, today),
        ["last", var day] when EnglishCalendar.WeekdayOf(day) is { } weekday => RelativeDates.Last(weekday, today),
        ["this", var day] when EnglishCalendar.WeekdayOf(day) is { } weekday => RelativeDates.This(weekday, today),
        [var day] when EnglishCalendar.WeekdayOf(day) is { } weekday => RelativeDates.This(weekday, today),
        [.. var count, var unit, "ago"] => RelativeDates.Shift(today, Count(count), Unit(unit), -1),
        ["in", .. var count, var unit] => RelativeDates.Shift(today, Count(count), Unit(unit), 1),
        [.. var count, var unit, "from", "now"] => RelativeDates.Shift(today, Count(count), Unit(unit), 1),
        _ => null,
    };

    private static int? Count(ReadOnlySpan<string> words) => words is ["a" or "an"] ? 1 : RelativeDates.Count(words, Language.English);

    private static char? Unit(string word) => word switch
    {
        "day" or "days" => 'D',
        "week" or "weeks" => 'W',
        "month" or "months" => 'M',
        "year" or "years" => 'Y',
        _ => null,
    };
}
