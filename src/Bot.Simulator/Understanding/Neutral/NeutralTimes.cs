using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Simulator.Understanding.BuiltIn;

namespace Bot.Simulator.Understanding.Neutral;

/// <summary>
/// AMAZON.Time in digits: "15:30", "15h30", "15 Uhr", "3 pm", "午後3時". A time in digits is read on the clock of 24 hours, which these languages write;
/// that Lex does so is assumed.
/// </summary>
internal static partial class NeutralTimes
{
    // So far around an hour there may be something else than a digit for the hour to be the answer.
    private const int MostAround = 12;

    public static SlotMatch? Resolve(string text, NeutralLanguage language)
    {
        foreach (Match match in Written().Matches(text))
        {
            if (Settle(text, (match.Index, match.Index + match.Length), Part(match.Groups[1]), Part(match.Groups[2]), isMarked: true, language) is { } time)
                return time;
        }

        foreach (Match match in Hour().Matches(text))
        {
            var isAlone = match.Index <= MostAround && text.Length - match.Index - match.Length <= MostAround && !text.AsSpan(match.Index + match.Length).ContainsAnyInRange('0', '9');
            var (minute, end, hasClock) = AfterHour(text, match.Index + match.Length, language);
            if (Settle(text, (match.Index, end), Part(match.Groups[1]), minute, hasClock || isAlone, language) is { } time)
                return time;
        }

        return null;
    }

    private static (int Minute, int End, bool HasClock) AfterHour(string text, int end, NeutralLanguage language)
    {
        var after = Clock().Match(text, end);
        if (!after.Success || !(after.Groups["sign"].Success || language.Clock.Contains(language.Fold(after.Groups["word"].Value.ToLowerInvariant()))))
            return (0, end, false);
        if (after.Groups["half"].Success)
            return (30, after.Index + after.Length, true);
        return after.Groups["minute"].Success
            ? (Part(after.Groups["minute"]), after.Index + after.Length, true)
            : (0, after.Groups["sign"].Success ? after.Groups["sign"].Index + 1 : after.Groups["word"].Index + after.Groups["word"].Length, true);
    }

    private static SlotMatch? Settle(string text, (int Start, int End) place, int hour, int minute, bool isMarked, NeutralLanguage language)
    {
        if (hour > 23 || minute > 59)
            return null;
        var (half, start, end) = Half(text, place.Start, place.End, language);
        if (!isMarked && half is DayHalf.Unsaid)
            return null;
        var settled = half is DayHalf.Afternoon && hour is > 0 and < 12 ? hour + 12 : half is DayHalf.Morning && hour is 12 ? 0 : hour;
        var value = new TimeOnly(settled, minute).ToString("HH:mm", CultureInfo.InvariantCulture);
        return new SlotMatch(text[start..end], value, [value]);
    }

    private static (DayHalf Half, int Start, int End) Half(string text, int start, int end, NeutralLanguage language)
    {
        for (var index = 0; index < language.Halves.Length && index < 2; index++)
        {
            foreach (var name in language.Halves[index])
            {
                if (Follows(text, end, name, language) is { } after)
                    return (index is 0 ? DayHalf.Morning : DayHalf.Afternoon, start, after);
                if (Precedes(text, start, name, language) is { } before)
                    return (index is 0 ? DayHalf.Morning : DayHalf.Afternoon, before, end);
            }
        }

        return (DayHalf.Unsaid, start, end);
    }

    // What is compared is without spaces and points: "a.m." is "am".
    private static int? Follows(string text, int end, string name, NeutralLanguage language)
    {
        var at = end;
        for (var read = 0; read < name.Length; at++)
        {
            if (at == text.Length || (!IsSpace(text[at]) && Folded(text[at], language) != name[read++]))
                return null;
        }

        return at == text.Length || !char.IsLetter(text[at]) || text[at - 1] > '\u3000' ? at : null;
    }

    private static int? Precedes(string text, int start, string name, NeutralLanguage language)
    {
        var at = start;
        for (var left = name.Length; left > 0;)
        {
            at--;
            if (at < 0 || (!IsSpace(text[at]) && Folded(text[at], language) != name[--left]))
                return null;
        }

        return at == 0 || !char.IsLetter(text[at - 1]) || text[at] > '\u3000' ? at : null;
    }

    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is '.';

    private static char Folded(char character, NeutralLanguage language) => language.Fold(char.ToLowerInvariant(character).ToString())[0];

    private static int Part(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9:.])([0-9]{1,2})[:.hH]([0-9]{2})(?![0-9:.]?[0-9])")]
    private static partial Regex Written();

    [GeneratedRegex("(?<![0-9:.,/-])([0-9]{1,2})(?![0-9:.,/%-]*[0-9%])")]
    private static partial Regex Hour();

    [GeneratedRegex(@"\G ?(?:(?<sign>[時时點点시])|(?<word>\p{L}[\p{L}\p{M}]*))(?: ?(?:(?<minute>[0-9]{1,2})(?![0-9])(?: ?[分분])?|(?<half>[半반])))?")]
    private static partial Regex Clock();
}
