using System.Collections.Immutable;
using Bot.Simulator.Understanding.BuiltIn;

namespace Bot.Simulator.Understanding.English;

/// <summary>
/// AMAZON.Time in English: HH:mm on the clock of 24 hours. A time that may be in the morning or in the evening has both as candidates and is not
/// settled, so that Lex asks again (guide, "AMAZON.Time"). A part of the day alone is MO, AF, EV or NI, and "a.m." or "p.m." alone AM or PM.
/// </summary>
internal static class EnglishTimes
{
    private const int LongestTime = 9;

    public static SlotMatch? Resolve(string text)
    {
        var words = Amounts.Tokens(text, Language.English);
        if (Phrase.Longest(text, words, LongestTime, Marked) is { } marked)
            return marked;

        // A number alone, or a part of the day, is a time only where nothing else was said.
        var said = Phrase.WithoutCarriers(words, Language.English).ToArray();
        return Phrase.Longest(text, said, LongestTime, Unmarked) is { } alone && alone.OriginalValue == Word.Cover(text, said) ? alone : null;
    }

    private static ImmutableArray<string> Marked(ReadOnlySpan<string> words)
    {
        if (words is ["noon" or "midday"] or ["twelve" or "12", "noon"])
            return ["12:00"];
        if (words is ["midnight"] or ["twelve" or "12", "midnight"])
            return ["00:00"];
        var (clock, half) = WithoutHalf(words);
        var oclock = clock is [.., "oclock"];
        if (oclock)
            clock = clock[..^1];
        if (Relative(clock) is { } relative)
            return ClockTime.Candidates(relative.Hour, relative.Minute, half, isWritten24: false);
        if (clock is [var hour, ":", var minute] && Digits(hour, 23) is { } writtenHour && minute.Length == 2 && Digits(minute, 59) is { } writtenMinute)
            return ClockTime.Candidates(writtenHour, writtenMinute, half, isWritten24: hour is ['0', _]);
        if (clock is [[_, .., '.', _, _] dotted] && Plain(dotted.Split('.')) is { } written)
            return ClockTime.Candidates(written.Hour, written.Minute, half, isWritten24: dotted[0] is '0');
        return (oclock || half is not DayHalf.Unsaid) && Plain(clock) is { } plain ? ClockTime.Candidates(plain.Hour, plain.Minute, half, isWritten24: false) : [];
    }

    private static ImmutableArray<string> Unmarked(ReadOnlySpan<string> words)
    {
        if (Plain(words) is { } plain)
            return ClockTime.Candidates(plain.Hour, plain.Minute, DayHalf.Unsaid, isWritten24: false);
        return words switch
        {
            ["morning" or "mornings"] => ["MO"],
            ["afternoon" or "afternoons"] => ["AF"],
            ["evening" or "evenings"] => ["EV"],
            ["night" or "tonight" or "nights"] => ["NI"],
            ["am"] or ["a", "m"] => ["AM"],
            ["pm"] or ["p", "m"] => ["PM"],
            _ => [],
        };
    }

    // "Half past ten", "a quarter to three", "ten past eight", "twenty five to nine".
    private static (int Hour, int Minute)? Relative(ReadOnlySpan<string> words)
    {
        var at = words.IndexOfAny("past", "to", "after");
        if (at < 1)
            at = words.IndexOfAny("till", "before");
        if (at < 1 || Hour(words[(at + 1)..]) is not { } hour)
            return null;
        var minutes = words[..at] switch
        {
            ["half"] => 30,
            ["quarter"] or ["a", "quarter"] => 15,
            [.. var said, "minutes" or "minute"] => Number(said, 59),
            var said => Number(said, 59),
        };
        return minutes is not (> 0 and var count) ? null
            : words[at] is "past" or "after" ? (hour, count)
            : words[0] is "half" ? null
            : (hour is 1 ? 12 : hour is 0 ? 23 : hour - 1, 60 - count);
    }

    // "Ten", "ten thirty", "seven oh five", "10 30".
    private static (int Hour, int Minute)? Plain(ReadOnlySpan<string> words)
    {
        if (Hour(words) is { } alone)
            return (alone, 0);
        for (var first = 1; first <= 2 && first < words.Length; first++)
        {
            var minutes = words[first..];
            if (Hour(words[..first]) is { } hour && (minutes is ["oh" or "o", var unit] ? Number([unit], 9) : Number(minutes, 59) is >= 10 and var tens ? tens : null) is { } minute)
                return (hour, minute);
        }

        return null;
    }

    private static int? Hour(ReadOnlySpan<string> words) => Number(words, 23);

    private static int? Number(ReadOnlySpan<string> words, int most) =>
        words is [var digits] && Digits(digits, most) is { } number ? number
        : EnglishNumbers.CardinalAt(words) is { } cardinal && cardinal.Words == words.Length && words[0] is not ("oh" or "a") && cardinal.Number <= most ? (int)cardinal.Number
        : null;

    private static int? Digits(string word, int most) => word.Length <= 2 ? ClockTime.Digits(word, most) : null;

    private static (string[] Clock, DayHalf Half) WithoutHalf(ReadOnlySpan<string> words) => words switch
    {
        [.. var clock, "am"] => (clock.ToArray(), DayHalf.Morning),
        [.. var clock, "a", "m"] => (clock.ToArray(), DayHalf.Morning),
        [.. var clock, "pm"] => (clock.ToArray(), DayHalf.Afternoon),
        [.. var clock, "p", "m"] => (clock.ToArray(), DayHalf.Afternoon),
        [.. var clock, "in", "the", "morning"] => (clock.ToArray(), DayHalf.Morning),
        [.. var clock, "this", "morning"] => (clock.ToArray(), DayHalf.Morning),
        [.. var clock, "in", "the", "afternoon" or "evening"] => (clock.ToArray(), DayHalf.Afternoon),
        [.. var clock, "this", "afternoon" or "evening"] => (clock.ToArray(), DayHalf.Afternoon),
        [.. var clock, "at", "night"] => (clock.ToArray(), DayHalf.Night),
        [.. var clock, "tonight"] => (clock.ToArray(), DayHalf.Night),
        _ => (words.ToArray(), DayHalf.Unsaid),
    };
}
