using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Understanding;

/// <summary>AMAZON.Date: typed, said or relative dates become yyyy-MM-dd.</summary>
/// <param name="today">The day it is where Lex processes the request.</param>
/// <param name="dayFirst">Whether 01/02/1990 is the first of February (en_GB, es_US) rather than the second of January (en_US).</param>
/// <param name="language">The language the date is said in.</param>
/// <param name="assumptions">What the guide leaves open.</param>
internal sealed partial class DateResolver(DateOnly today, bool dayFirst, Language language, DateAssumptions? assumptions = null)
{
    private readonly RelativeDates _relative = new(today, assumptions ?? DateAssumptions.Default);
    private readonly CalendarWords _calendar = language.Calendar;

    public SlotMatch? Resolve(string text, InputMode mode)
    {
        if (mode is InputMode.DTMF)
            return BasicIso(text) is { } keyed ? Match(text, keyed) : null;
        if (_calendar.Written(text) is { } written && (written.Year is { } year ? Make(year, written.Month, written.Day) : Upcoming(written.Month, written.Day)) is { } own)
            return Match(written.Original, own);
        var words = language.Words(text);
        for (var length = Math.Min(words.Length, _calendar.LongestDate); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (Read(words, start, length) is { } date)
                    return Match(Word.Cover(text, words.AsSpan(start, length)), date);
            }
        }

        return null;
    }

    private static SlotMatch Match(string original, DateOnly date)
    {
        var value = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new SlotMatch(original, value, [value]);
    }

    private DateOnly? Read(Word[] words, int start, int length)
    {
        var said = words[start..(start + length)].Select(word => word.Text).ToArray();
        if (said is [var alone] && (Numeric(alone) ?? BasicIso(alone)) is { } numeric)
            return numeric;
        var dense = said.SelectMany(word => word.Split('-', '/', ',', '.')).Where(word => word.Length > 0 && !_calendar.Particles.Contains(word)).ToArray();

        // A span must not begin or end with words that say nothing: they belong to the sentence around it.
        if (dense.Length == 0 || _calendar.Particles.Contains(said[^1]) || (_calendar.Particles.Contains(said[0]) && !_calendar.Articles.Contains(said[0])))
            return null;
        if (WithDay(dense) is { } date)
            return date;

        // "May", "now" and "1990" also turn up in sentences that are about something else.
        return OnlyFillersAround(words, start, length) ? _calendar.Relative(dense, _relative) ?? Partial(dense) : null;
    }

    private DateOnly? WithDay(ReadOnlySpan<string> words)
    {
        if (words.Length > 1 && _calendar.Weekday(words[0]) is not null)
            words = words[1..];
        for (var dayWords = 1; dayWords <= _calendar.LongestDay && dayWords < words.Length; dayWords++)
        {
            // "March nineteen ninety" is a month and its year, not the nineteenth of March '90.
            if (_calendar.Month(words[0]) is { } month && !_calendar.IsWholeYear(words[1..], today.Year)
                && _calendar.Day(words.Slice(1, dayWords)) is { } day
                && Complete(day, month, words[(1 + dayWords)..]) is { } monthFirst)
                return monthFirst;
            if (_calendar.Day(words[..dayWords]) is { } dayNumber && _calendar.Month(words[dayWords]) is { } named
                && Complete(dayNumber, named, words[(dayWords + 1)..]) is { } dayThenMonth)
                return dayThenMonth;
        }

        return Numbers(words);
    }

    // "oh one fifteen nineteen ninety", "1 15 1990": three numbers, in the locale's order. "The fifteenth of the first" is a day and a month anywhere.
    private DateOnly? Numbers(ReadOnlySpan<string> words)
    {
        for (var first = 1; first <= _calendar.LongestDay && first < words.Length; first++)
        {
            for (var second = 1; second <= _calendar.LongestDay && first + second < words.Length; second++)
            {
                var ordinals = _calendar.IsOrdinal(words[first - 1]);
                var monthLast = dayFirst || ordinals;
                if (_calendar.Day(words[..first]) is { } one && _calendar.Day(words.Slice(first, second)) is { } two
                    && _calendar.IsOrdinal(words[first + second - 1]) == ordinals
                    && _calendar.Year(words[(first + second)..], today.Year) is { } year
                    && Make(year, monthLast ? two : one, monthLast ? one : two) is { } date)
                    return date;
            }
        }

        return null;
    }

    private DateOnly? Complete(int day, int month, ReadOnlySpan<string> rest)
    {
        if (!rest.IsEmpty)
            return _calendar.Year(rest, today.Year) is { } year ? Make(year, month, day) : null;
        return Upcoming(month, day);
    }

    private DateOnly? Upcoming(int month, int day)
    {
        // Without a year it is the next such day: today or after.
        for (var year = today.Year; year <= today.Year + 8; year++)
        {
            if (Make(year, month, day) is { } date && date >= today)
                return date;
        }

        return null;
    }

    private DateOnly? Partial(ReadOnlySpan<string> words)
    {
        if (_calendar.Month(words[0]) is { } month)
        {
            var year = words.Length == 1 ? month < today.Month ? today.Year + 1 : today.Year : _calendar.Year(words[1..], today.Year);
            return year is { } named ? _relative.Month(named, month) : null;
        }

        return words is not [[_, _]] && _calendar.Year(words, today.Year) is { } alone ? _relative.Year(alone) : null;
    }

    private DateOnly? Numeric(string word)
    {
        if (IsoDate().Match(word) is { Success: true } iso)
            return Make(Part(iso, 1), Part(iso, 2), Part(iso, 3));
        if (DayAndMonth().Match(word) is { Success: true } pair)
            return dayFirst ? Upcoming(Part(pair, 2), Part(pair, 1)) : Upcoming(Part(pair, 1), Part(pair, 2));
        if (SlashedDate().Match(word) is not { Success: true } slashed)
            return null;
        var year = Part(slashed, 3);
        if (slashed.Groups[3].Length == 2)
            year = CalendarWords.Full(year, today.Year);
        return dayFirst ? Make(year, Part(slashed, 2), Part(slashed, 1)) : Make(year, Part(slashed, 1), Part(slashed, 2));

        static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    // yyyyMMdd is a date in ISO 8601's basic form; any other eight digits could be read in two ways, and Lex leaves them alone.
    private static DateOnly? BasicIso(string word) =>
        word.Length == 8 && word[..2] is "19" or "20"
        && DateOnly.TryParseExact(word, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private bool OnlyFillersAround(Word[] words, int start, int length)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if ((index < start || index >= start + length) && !IsFiller(words[index].Text))
                return false;
        }

        return true;
    }

    private bool IsFiller(string word) => language.Fillers.Carriers.Contains(word) || word == language.Fillers.Speaker || _calendar.Particles.Contains(word);

    [GeneratedRegex(@"^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^([0-9]{1,2})/([0-9]{1,2})$")]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})$")]
    private static partial Regex SlashedDate();
}
