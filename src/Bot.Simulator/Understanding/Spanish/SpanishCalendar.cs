using System.Collections.Frozen;

namespace Bot.Simulator.Understanding.Spanish;

/// <summary>Months, days of the week, days of the month and years as they are said in Spanish, their words without accents.</summary>
internal sealed class SpanishCalendar : CalendarWords
{
    private static readonly string[] Months =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    private static readonly string[] Weekdays = ["domingo", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado"];

    public override FrozenSet<string> Particles { get; } = FrozenSet.Create("el", "la", "los", "las", "de", "del");

    public override FrozenSet<string> Articles { get; } = FrozenSet.Create("el", "la", "los", "las");

    // "El lunes treinta y uno de diciembre de mil novecientos noventa y nueve".
    public override int LongestDate => 13;

    public override int LongestDay => 3;

    public override int? Month(string word) => word is "sept" or "set" or "setiembre" ? 9 : Named(Months, word) + 1;

    public override DayOfWeek? Weekday(string word) => WeekdayOf(word);

    /// <summary>The day of the week.</summary>
    public static DayOfWeek? WeekdayOf(string word) => Array.IndexOf(Weekdays, word) is >= 0 and var index ? (DayOfWeek)index : null;

    /// <summary>A day of the month: "15", "quince", "primero", "1º", "treinta y uno", "cero cinco".</summary>
    public override int? Day(ReadOnlySpan<string> words) => words switch
    {
        ["primero" or "primer" or "1o" or "1º" or "1ro" or "1ero"] => 1,
        [var digits] when Digits(digits, 2) is { } day => day,
        ["cero", var unit] => SpanishNumbers.Digit(unit),
        _ => SpanishNumbers.Whole(words) is >= 1 and <= 31 and var day ? (int)day : null,
    };

    /// <summary>
    /// A year: "1990", "90", "mil novecientos noventa", "dos mil cinco", "noventa", "cero cinco", and "diecinueve noventa" as people say it who
    /// think of the English year. Two digits are a year between ninety years ago and ten years ahead.
    /// </summary>
    public override int? Year(ReadOnlySpan<string> words, int thisYear)
    {
        if (words is [var word] && Digits(word, 4) is { } digits)
            return word.Length switch { 4 => InRange(digits), 2 => Full(digits, thisYear), _ => null };
        if (SpanishNumbers.Whole(words) is >= 1000 and var whole)
            return InRange((int)Math.Min(whole, int.MaxValue));
        if (words is ["diecinueve" or "veinte", .. var years] && TwoDigits(years) is { } inCentury)
            return (words[0] is "diecinueve" ? 1900 : 2000) + inCentury;
        return TwoDigits(words) is { } alone && (alone >= 20 || words[0] is "cero") ? Full(alone, thisYear) : SpelledOut(words, SpanishNumbers.Digit);
    }

    // "Enero dos mil cinco" is a month and its year, not the second of January of the year 1005.
    public override bool IsWholeYear(ReadOnlySpan<string> words, int thisYear) =>
        words is ["diecinueve" or "veinte" or "dos" or "mil", _, ..] && Year(words, thisYear) is { } year && year <= thisYear + 10;

    // Day and month have one order in Spanish, whether the day is "primero" or a number.
    public override bool IsOrdinal(string word) => false;

    public override DateOnly? Relative(ReadOnlySpan<string> words, RelativeDates dates) => SpanishRelativeDates.Read(words, dates);

    private static int? TwoDigits(ReadOnlySpan<string> words) => words switch
    {
        ["cero", var unit] => SpanishNumbers.Digit(unit),
        _ => SpanishNumbers.Whole(words) is >= 10 and <= 99 and var number ? (int)number : null,
    };
}
