using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Simulator.Understanding;

/// <summary>Months, days and years as they are said in a language. Every reader takes a whole span of words.</summary>
internal abstract class CalendarWords
{
    /// <summary>Small words of a date that say nothing: "the", "of". A date does not end with one.</summary>
    public abstract FrozenSet<string> Particles { get; }

    /// <summary>Those of the particles that a date may begin with: "the".</summary>
    public abstract FrozenSet<string> Articles { get; }

    /// <summary>The most words of a whole date.</summary>
    public abstract int LongestDate { get; }

    /// <summary>The most words of a day of the month.</summary>
    public abstract int LongestDay { get; }

    /// <summary>1 to 12 for a month's name or its usual abbreviation.</summary>
    public abstract int? Month(string word);

    /// <summary>The day of the week.</summary>
    public abstract DayOfWeek? Weekday(string word);

    /// <summary>A day of the month.</summary>
    public abstract int? Day(ReadOnlySpan<string> words);

    /// <summary>A year. Two digits are a year between ninety years ago and ten years ahead.</summary>
    public abstract int? Year(ReadOnlySpan<string> words, int thisYear);

    /// <summary>Whether the words say a year with its century ("nineteen ninety", not "ninety") that is not far ahead.</summary>
    public abstract bool IsWholeYear(ReadOnlySpan<string> words, int thisYear);

    /// <summary>Whether the word is an ordinal that makes the order of day and month plain: "the fifteenth of the first".</summary>
    public abstract bool IsOrdinal(string word);

    /// <summary>A date that is said by its distance from today.</summary>
    public abstract DateOnly? Relative(ReadOnlySpan<string> words, RelativeDates dates);

    /// <summary>A date that is written in the language's own way in the text, which is not words between spaces; null if there is none.</summary>
    public virtual (string Original, int? Year, int Month, int Day)? Written(string text) => null;

    /// <summary>A number in the digits that were keyed or typed.</summary>
    public static int? Digits(string word, int longest) =>
        word.Length <= longest && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The year that two digits mean.</summary>
    public static int Full(int twoDigits, int thisYear)
    {
        var year = (thisYear / 100 * 100) + twoDigits;
        return year > thisYear + 10 ? year - 100 : year;
    }

    /// <summary>The year itself if people mean years by such numbers.</summary>
    protected static int? InRange(int year) => year is >= 1000 and <= 2999 ? year : null;

    /// <summary>The index of a name that is said in full or by its first three letters; null if it is none of them.</summary>
    protected static int? Named(string[] names, string word)
    {
        var index = Array.FindIndex(names, name => name == word || (word.Length == 3 && name.StartsWith(word, StringComparison.Ordinal)));
        return index < 0 ? null : index;
    }

    /// <summary>A year that is said digit by digit: "one nine nine zero".</summary>
    protected static int? SpelledOut(ReadOnlySpan<string> words, Func<string, int?> digitOf)
    {
        if (words.Length != 4)
            return null;
        var year = 0;
        foreach (var word in words)
        {
            if ((digitOf(word) ?? Digits(word, 1)) is not (>= 0 and < 10 and var digit))
                return null;
            year = (year * 10) + digit;
        }

        return InRange(year);
    }
}
