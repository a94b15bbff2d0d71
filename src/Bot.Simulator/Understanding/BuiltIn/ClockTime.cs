using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>HH:mm on the clock of 24 hours, and what a time that names no half of the day may be.</summary>
internal static class ClockTime
{
    /// <summary>The times that an hour and a minute may mean.</summary>
    /// <param name="hour">The hour, 0 to 23.</param>
    /// <param name="minute">The minute, 0 to 59.</param>
    /// <param name="half">The half of the day that was said with it.</param>
    /// <param name="isWritten24">Whether it is written as on a clock of 24 hours: 07:30.</param>
    public static ImmutableArray<string> Candidates(int hour, int minute, DayHalf half, bool isWritten24)
    {
        if (hour is 0 or > 12 || isWritten24)
            return [Write(hour, minute)];
        var morning = hour % 12;
        return half switch
        {
            DayHalf.Morning => [Write(morning, minute)],
            DayHalf.Afternoon => [Write(morning + 12, minute)],
            // Six to eleven at night are in the evening; twelve to five are after midnight.
            DayHalf.Night => [Write(morning >= 6 ? morning + 12 : morning, minute)],
            _ => [Write(morning, minute), Write(morning + 12, minute)],
        };
    }

    /// <summary>
    /// A time that was keyed: "1430", "0930", or an hour alone. What Lex makes of keyed digits is not documented; that they are hours and minutes, and
    /// as ambiguous as when they are said, is assumed.
    /// </summary>
    public static SlotMatch? Keyed(string text)
    {
        var digits = text.Trim();
        if (digits.Length is 0 or > 4 || Digits(digits, 2359) is not { } number)
            return null;
        var (hour, minute) = digits.Length <= 2 ? (number, 0) : (number / 100, number % 100);
        if (hour > 23 || minute > 59)
            return null;
        var candidates = Candidates(hour, minute, DayHalf.Unsaid, isWritten24: digits.Length == 4 && digits[0] is '0');
        return new SlotMatch(digits, candidates is [var settled] ? settled : null, candidates);
    }

    /// <summary>A number in digits up to a limit.</summary>
    public static int? Digits(string word, int most) =>
        word.Length <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;

    private static string Write(int hour, int minute) => new TimeOnly(hour, minute).ToString("HH:mm", CultureInfo.InvariantCulture);
}
