namespace Bot.Simulator.Understanding.Spanish;

/// <summary>Relative dates in Spanish, without articles and "de": "mañana", "próxima semana", "lunes pasado", "hace dos semanas".</summary>
internal static class SpanishRelativeDates
{
    public static DateOnly? Read(ReadOnlySpan<string> words, DateOnly today) => words switch
    {
        ["hoy" or "ahora"] => today,
        ["manana"] => today.AddDays(1),
        ["ayer"] => today.AddDays(-1),
        ["pasado", "manana"] => today.AddDays(2),
        ["anteayer" or "antier"] or ["antes", "ayer"] => today.AddDays(-2),
        ["hace", .. var count, var unit] => RelativeDates.Shift(today, Count(count), Unit(unit), -1),
        [.. var count, var unit, "atras"] => RelativeDates.Shift(today, Count(count), Unit(unit), -1),
        ["en" or "dentro", .. var count, var unit] => RelativeDates.Shift(today, Count(count), Unit(unit), 1),
        ["este" or "esta", var period] => This(period, today),
        ["proximo" or "proxima" or "siguiente", var period] => Next(period, today),
        [var period, "proximo" or "proxima" or "siguiente" or "entrante"] => Next(period, today),
        [var period, "que", "viene" or "entra"] => Next(period, today),
        ["pasado" or "pasada" or "ultimo" or "ultima", var period] => Last(period, today),
        [var period, "pasado" or "pasada" or "anterior"] => Last(period, today),
        [var day] when SpanishCalendar.WeekdayOf(day) is { } weekday => RelativeDates.This(weekday, today),
        _ => null,
    };

    private static DateOnly? This(string period, DateOnly today) => period switch
    {
        "semana" => RelativeDates.ThisWeek(today),
        "mes" => RelativeDates.ThisMonth(today),
        "ano" => RelativeDates.ThisYear(today),
        _ => SpanishCalendar.WeekdayOf(period) is { } weekday ? RelativeDates.This(weekday, today) : null,
    };

    private static DateOnly? Next(string period, DateOnly today) => period switch
    {
        "semana" => RelativeDates.NextWeek(today),
        "mes" => RelativeDates.NextMonth(today),
        "ano" => RelativeDates.NextYear(today),
        _ => SpanishCalendar.WeekdayOf(period) is { } weekday ? RelativeDates.Next(weekday, today) : null,
    };

    private static DateOnly? Last(string period, DateOnly today) => period switch
    {
        "semana" => RelativeDates.LastWeek(today),
        "mes" => RelativeDates.LastMonth(today),
        "ano" => RelativeDates.LastYear(today),
        _ => SpanishCalendar.WeekdayOf(period) is { } weekday ? RelativeDates.Last(weekday, today) : null,
    };

    private static int? Count(ReadOnlySpan<string> words) => words is ["un" or "una"] ? 1 : RelativeDates.Count(words, Language.Spanish);

    private static char? Unit(string word) => word switch
    {
        "dia" or "dias" => 'D',
        "semana" or "semanas" => 'W',
        "mes" or "meses" => 'M',
        "ano" or "anos" => 'Y',
        _ => null,
    };
}
