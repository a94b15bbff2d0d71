namespace Bot.Simulator.Understanding.English;

/// <summary>Relative dates in English: "tomorrow", "next week", "two weeks ago".</summary>
internal static class EnglishRelativeDates
{
    public static DateOnly? Read(ReadOnlySpan<string> words, RelativeDates dates) => words switch
    {
        ["today" or "now"] => dates.Today,
        ["tomorrow" or "tmrw" or "tomorow"] => dates.Today.AddDays(1),
        ["yesterday"] => dates.Today.AddDays(-1),
        ["day", "after", "tomorrow"] => dates.Today.AddDays(2),
        ["day", "before", "yesterday"] => dates.Today.AddDays(-2),
        ["next", "week"] => dates.NextWeek,
        ["this", "week"] => dates.ThisWeek,
        ["last", "week"] => dates.LastWeek,
        ["next", "month"] => dates.NextMonth,
        ["this", "month"] => dates.ThisMonth,
        ["last", "month"] => dates.LastMonth,
        ["next", "year"] => dates.NextYear,
        ["this", "year"] => dates.ThisYear,
        ["this" or "coming", "weekend"] or ["weekend"] or ["this", "coming", "weekend"] => dates.ThisWeekend,
        ["next", "weekend"] => dates.NextWeekend,
        ["last" or "past", "weekend"] => dates.LastWeekend,
        ["right", "now"] or ["this", "morning" or "afternoon" or "evening"] or ["tonight"] => dates.Today,
        ["tomorrow", "morning" or "afternoon" or "evening" or "night"] => dates.Today.AddDays(1),
        ["last", "night"] => dates.Today.AddDays(-1),
        ["last", "year"] => dates.LastYear,
        ["next" or "coming", var day] when EnglishCalendar.WeekdayOf(day) is { } weekday => dates.Next(weekday),
        ["last" or "past", var day] when EnglishCalendar.WeekdayOf(day) is { } weekday => dates.Last(weekday),
        ["this", "coming" or "next", var day] when EnglishCalendar.WeekdayOf(day) is { } weekday => dates.Next(weekday),
        ["this", var day] when EnglishCalendar.WeekdayOf(day) is { } weekday => dates.This(weekday),
        [var day] when EnglishCalendar.WeekdayOf(day) is { } weekday => dates.This(weekday),
        [.. var count, var unit, "ago"] => dates.Shift(Count(count), Unit(unit), -1),
        ["in", .. var count, var unit] => dates.Shift(Count(count), Unit(unit), 1),
        ["within", .. var count, var unit] => dates.Shift(Count(count), Unit(unit), 1),
        ["a", var unit, "from", var day] when EnglishCalendar.WeekdayOf(day) is { } weekday && unit is "week" => dates.This(weekday).AddDays(7),
        [.. var count, var unit, "from", "now" or "today"] => dates.Shift(Count(count), Unit(unit), 1),
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
