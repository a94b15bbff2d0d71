namespace Bot.Simulator.Understanding.Spanish;

/// <summary>Relative dates in Spanish, without articles and "de": "mañana", "próxima semana", "lunes pasado", "hace dos semanas".</summary>
internal static class SpanishRelativeDates
{
    public static DateOnly? Read(ReadOnlySpan<string> words, RelativeDates dates) => words switch
    {
        ["hoy" or "ahora"] => dates.Today,
        ["ahora", "mismo"] or ["hoy", "mismo"] or ["esta", "manana" or "tarde" or "noche"] or ["hoy", "dia"] => dates.Today,
        ["fin", "semana"] or ["este", "fin", "semana"] => dates.ThisWeekend,
        ["proximo", "fin", "semana"] or ["fin", "semana", "que", "viene"] or ["fin", "semana", "proximo"] => dates.NextWeekend,
        ["fin", "semana", "pasado"] or ["pasado", "fin", "semana"] => dates.LastWeekend,
        ["manana"] or ["manana", "mismo"] => dates.Today.AddDays(1),
        ["ayer"] => dates.Today.AddDays(-1),
        ["pasado", "manana"] => dates.Today.AddDays(2),
        ["anteayer" or "antier"] or ["antes", "ayer"] => dates.Today.AddDays(-2),
        ["hace", .. var count, var unit] => dates.Shift(Count(count), Unit(unit), -1),
        [.. var count, var unit, "atras"] => dates.Shift(Count(count), Unit(unit), -1),
        ["en" or "dentro", .. var count, var unit] => dates.Shift(Count(count), Unit(unit), 1),
        ["este" or "esta", var period] => This(period, dates),
        ["proximo" or "proxima" or "siguiente", var period] => Next(period, dates),
        [var period, "proximo" or "proxima" or "siguiente" or "entrante"] => Next(period, dates),
        [var period, "que", "viene" or "entra"] => Next(period, dates),
        ["pasado" or "pasada" or "ultimo" or "ultima", var period] => Last(period, dates),
        [var period, "pasado" or "pasada" or "anterior"] => Last(period, dates),
        [var day] when SpanishCalendar.WeekdayOf(day) is { } weekday => dates.This(weekday),
        _ => null,
    };

    private static DateOnly? This(string period, RelativeDates dates) => period switch
    {
        "semana" => dates.ThisWeek,
        "mes" => dates.ThisMonth,
        "ano" => dates.ThisYear,
        _ => SpanishCalendar.WeekdayOf(period) is { } weekday ? dates.This(weekday) : null,
    };

    private static DateOnly? Next(string period, RelativeDates dates) => period switch
    {
        "semana" => dates.NextWeek,
        "mes" => dates.NextMonth,
        "ano" => dates.NextYear,
        _ => SpanishCalendar.WeekdayOf(period) is { } weekday ? dates.Next(weekday) : null,
    };

    private static DateOnly? Last(string period, RelativeDates dates) => period switch
    {
        "semana" => dates.LastWeek,
        "mes" => dates.LastMonth,
        "ano" => dates.LastYear,
        _ => SpanishCalendar.WeekdayOf(period) is { } weekday ? dates.Last(weekday) : null,
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
