using System.Collections.Frozen;

namespace Bot.Simulator.Understanding.English;

/// <summary>Months, days of the week, days of the month and years as they are said in English.</summary>
internal sealed class EnglishCalendar : CalendarWords
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public override FrozenSet<string> Particles { get; } = FrozenSet.Create("the", "of", "on");

    public override FrozenSet<string> Articles { get; } = FrozenSet.Create("the");

    public override int LongestDate => 8;

    public override int LongestDay => 2;

    public override int? Month(string word) => word is "sept" ? 9 : Named(Months, word) + 1;

    public override DayOfWeek? Weekday(string word) => WeekdayOf(word);

    /// <summary>The day of the week.</summary>
    public static DayOfWeek? WeekdayOf(string word) => Array.IndexOf(Weekdays, word) is >= 0 and var index ? (DayOfWeek)index : null;

    /// <summary>A day of the month: "15", "15th", "fifteenth", "fifteen", "twenty first", "oh five".</summary>
    public override int? Day(ReadOnlySpan<string> words) => words switch
    {
        [var word] => EnglishNumbers.Ordinal(word) ?? Digits(word, 2) ?? EnglishNumbers.SmallNumber(word) ?? EnglishNumbers.Tens(word),
        ["oh" or "zero", var unit] => EnglishNumbers.SmallNumber(unit) is < 10 and var day ? day : null,
        [var tens, var unit] when EnglishNumbers.Tens(tens) is { } ten =>
            EnglishNumbers.Ordinal(unit) is > 0 and < 10 and var ordinal ? ten + ordinal
            : EnglishNumbers.SmallNumber(unit) is > 0 and < 10 and var small ? ten + small
            : null,
        _ => null,
    };

    /// <summary>
    /// A year: "1990", "90", "nineteen ninety", "nineteen oh five", "two thousand and five", "twenty twenty five". Two digits are a year
    /// between ninety years ago and ten years ahead.
    /// </summary>
    public override int? Year(ReadOnlySpan<string> words, int thisYear)
    {
        if (words is [var word] && Digits(word, 4) is { } digits)
            return word.Length switch { 4 => InRange(digits), 2 => Full(digits, thisYear), _ => null };
        if (words is ["two", "thousand", ..] && EnglishNumbers.CardinalAt(words) is { } thousands && thousands.Words == words.Length)
            return InRange((int)Math.Min(thousands.Number, int.MaxValue));
        if (words is ["two", "thousand", "and", .. var rest] && EnglishNumbers.CardinalAt(rest) is { } more && more.Words == rest.Length && more.Number < 100)
            return 2000 + (int)more.Number;
        if (words is ["nineteen", "hundred"])
            return 1900;
        if (words is ["nineteen" or "twenty", .. var years] && TwoDigits(years) is { } inCentury)
            return (words[0] is "nineteen" ? 1900 : 2000) + inCentury;
        return TwoDigits(words) is { } alone && (alone >= 20 || words.Length == 2) ? Full(alone, thisYear) : SpelledOut(words, EnglishNumbers.SmallNumber);
    }

    public override bool IsWholeYear(ReadOnlySpan<string> words, int thisYear) =>
        words is ["nineteen" or "twenty", _, ..] && Year(words, thisYear) is { } year && year <= thisYear + 10;

    public override bool IsOrdinal(string word) => EnglishNumbers.Ordinal(word) is not null;

    public override DateOnly? Relative(ReadOnlySpan<string> words, RelativeDates dates) => EnglishRelativeDates.Read(words, dates);

    // "ninety", "ninety one", "oh five", "fifteen".
    private static int? TwoDigits(ReadOnlySpan<string> words) => words switch
    {
        [var tens] when EnglishNumbers.Tens(tens) is { } ten => ten,
        [var small] when EnglishNumbers.SmallNumber(small) is >= 10 and var teen => teen,
        ["oh" or "zero" or "o", var unit] => EnglishNumbers.SmallNumber(unit) is < 10 and var year ? year : null,
        [var tens, var unit] when EnglishNumbers.Tens(tens) is { } ten => EnglishNumbers.SmallNumber(unit) is > 0 and < 10 and var year ? ten + year : null,
        _ => null,
    };
}
