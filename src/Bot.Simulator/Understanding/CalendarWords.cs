using System.Globalization;

namespace Bot.Simulator.Understanding;

/// <summary>Months, days of the week, days of the month and years as they are said in English. Every reader takes a whole span of words.</summary>
internal static class CalendarWords
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>1 to 12 for a month's name or its usual abbreviation.</summary>
    public static int? Month(string word)
    {
        if (word is "sept")
            return 9;
        var index = Array.FindIndex(Months, month => month == word || (word.Length == 3 && month.StartsWith(word, StringComparison.Ordinal)));
        return index < 0 ? null : index + 1;
    }

    /// <summary>The day of the week.</summary>
    public static DayOfWeek? Weekday(string word) => Array.IndexOf(Weekdays, word) is >= 0 and var index ? (DayOfWeek)index : null;

    /// <summary>A day of the month: "15", "15th", "fifteenth", "fifteen", "twenty first", "oh five".</summary>
    public static int? Day(ReadOnlySpan<string> words) => words switch
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
    public static int? Year(ReadOnlySpan<string> words, int thisYear)
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
        return TwoDigits(words) is { } alone && (alone >= 20 || words.Length == 2) ? Full(alone, thisYear) : SpelledOut(words);
    }

    /// <summary>Whether the words say a year with its century ("nineteen ninety", not "ninety") that is not far ahead.</summary>
    public static bool IsWholeYear(ReadOnlySpan<string> words, int thisYear) =>
        words is ["nineteen" or "twenty", _, ..] && Year(words, thisYear) is { } year && year <= thisYear + 10;

    /// <summary>A number in the digits that were keyed or typed.</summary>
    public static int? Digits(string word, int longest) =>
        word.Length <= longest && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The year that two digits mean.</summary>
    public static int Full(int twoDigits, int thisYear)
    {
        var year = (thisYear / 100 * 100) + twoDigits;
        return year > thisYear + 10 ? year - 100 : year;
    }

    private static int? InRange(int year) => year is >= 1000 and <= 2999 ? year : null;

    // "ninety", "ninety one", "oh five", "fifteen".
    private static int? TwoDigits(ReadOnlySpan<string> words) => words switch
    {
        [var tens] when EnglishNumbers.Tens(tens) is { } ten => ten,
        [var small] when EnglishNumbers.SmallNumber(small) is >= 10 and var teen => teen,
        ["oh" or "zero" or "o", var unit] => EnglishNumbers.SmallNumber(unit) is < 10 and var year ? year : null,
        [var tens, var unit] when EnglishNumbers.Tens(tens) is { } ten => EnglishNumbers.SmallNumber(unit) is > 0 and < 10 and var year ? ten + year : null,
        _ => null,
    };

    // "one nine nine zero".
    private static int? SpelledOut(ReadOnlySpan<string> words)
    {
        if (words.Length != 4)
            return null;
        var year = 0;
        foreach (var word in words)
        {
            if ((EnglishNumbers.SmallNumber(word) ?? Digits(word, 1)) is not (< 10 and var digit))
                return null;
            year = (year * 10) + digit;
        }

        return InRange(year);
    }
}
