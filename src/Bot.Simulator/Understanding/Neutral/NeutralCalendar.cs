using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.Neutral;

/// <summary>The months, weekdays and few relative days that are known of a language without a grammar; days and years in digits.</summary>
internal sealed partial class NeutralCalendar : CalendarWords
{
    private readonly NeutralLanguage _language;
    private readonly FrozenDictionary<string, int> _months;
    private readonly string[] _monthNames;
    private readonly FrozenDictionary<string, int> _weekdays;
    private readonly FrozenDictionary<string, int> _days;

    /// <param name="language">The language.</param>
    /// <param name="table">What is known of it.</param>
    public NeutralCalendar(NeutralLanguage language, LanguageTable table)
    {
        _language = language;
        _months = Numbered(table.Months);
        _monthNames = [.. LanguageTable.Entries(table.Months).Select(names => language.Fold(names[0]))];
        _weekdays = Numbered(table.Weekdays);
        _days = Numbered(table.Days);
        Particles = language.Folds(table.Particles).ToFrozenSet(StringComparer.Ordinal);
    }

    public override FrozenSet<string> Particles { get; }

    public override FrozenSet<string> Articles => [];

    public override int LongestDate => 10;

    public override int LongestDay => 1;

    public override int? Month(string word) => _months.TryGetValue(word, out var month) ? month + 1 : word.Length >= 3 ? Named(_monthNames, word) + 1 : null;

    public override DayOfWeek? Weekday(string word) => _weekdays.TryGetValue(word, out var day) ? (DayOfWeek)day : null;

    /// <summary>A day of the month in digits, also as an ordinal: "1er", "3e", "5º".</summary>
    public override int? Day(ReadOnlySpan<string> words) => words is [var word] && Ordinal().Match(word) is { Success: true } day ? Digits(day.Groups[1].Value, 2) : null;

    public override int? Year(ReadOnlySpan<string> words, int thisYear) =>
        words is [var word] && Digits(word, 4) is { } digits ? word.Length switch { 4 => InRange(digits), 2 => Full(digits, thisYear), _ => null } : null;

    public override bool IsWholeYear(ReadOnlySpan<string> words, int thisYear) => words is [{ Length: 4 }] && Year(words, thisYear) is not null;

    public override bool IsOrdinal(string word) => false;

    public override DateOnly? Relative(ReadOnlySpan<string> words, RelativeDates dates)
    {
        var said = string.Concat(words.ToArray());
        return _days.TryGetValue(said, out var day) ? dates.Today.AddDays(day - 1)
            : _weekdays.TryGetValue(said, out var weekday) ? dates.This((DayOfWeek)weekday)
            : null;
    }

    /// <summary>"2023年3月5日", "3月5日", "2023년 3월 5일".</summary>
    public override (string Original, int? Year, int Month, int Day)? Written(string text)
    {
        if (EastAsian().Match(text) is not { Success: true } date)
            return null;
        return (date.Value, date.Groups[1].Success ? Part(1) : null, Part(2), Part(3));

        int Part(int group) => int.Parse(date.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private FrozenDictionary<string, int> Numbered(string list) =>
        LanguageTable.Entries(list)
            .SelectMany((names, index) => names.Select(name => (Name: string.Concat(_language.Fold(name).Where(character => character is not (' ' or '-' or '\''))), Index: index)))
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Index, StringComparer.Ordinal);

    [GeneratedRegex("^([0-9]{1,2})[a-zºª]{0,2}$")]
    private static partial Regex Ordinal();

    [GeneratedRegex("(?:([0-9]{4}) ?[年년] ?)?([0-9]{1,2}) ?[月월] ?([0-9]{1,2}) ?[日號号일]")]
    private static partial Regex EastAsian();
}
