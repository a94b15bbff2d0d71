using System.Collections.Immutable;
using Bot.Simulator.Understanding.BuiltIn;

namespace Bot.Simulator.Understanding.Spanish;

/// <summary>
/// AMAZON.Time in Spanish: "a las tres y media de la tarde" is 15:30. A time without its half of the day has both candidates, as in English. A part
/// of the day alone is MO, AF or NI; that Lex writes these codes in Spanish too is assumed.
/// </summary>
internal static class SpanishTimes
{
    private const int LongestTime = 12;

    public static SlotMatch? Resolve(string text)
    {
        var words = Amounts.Tokens(text, Language.Spanish);
        if (Phrase.Longest(text, words, LongestTime, Marked) is { } marked)
            return marked;

        // A number alone, or a part of the day, is a time only where nothing else was said.
        var said = WithoutLead(words);
        return Phrase.Longest(text, said, LongestTime, Unmarked) is { } alone && alone.OriginalValue == Word.Cover(text, said) ? alone : null;
    }

    private static Word[] WithoutLead(Word[] words)
    {
        var rest = Phrase.WithoutCarriers(words, Language.Spanish);
        while (rest.Length > 1 && rest[0].Text is "a" or "por" or "de" or "la" or "las" or "hacia" or "sobre")
            rest = Phrase.WithoutCarriers(rest[1..], Language.Spanish);
        return rest.ToArray();
    }

    private static ImmutableArray<string> Marked(ReadOnlySpan<string> words)
    {
        if (words is ["mediodia"] or ["medio", "dia"] or ["las", "doce", "del", "mediodia"] or ["las", "12", "del", "mediodia"])
            return ["12:00"];
        if (words is ["medianoche"] or ["media", "noche"])
            return ["00:00"];
        var (clock, half) = WithoutHalf(words);
        var named = clock is ["las" or "la", ..];
        if (named)
            clock = clock[1..];
        var exact = clock is [.., "en", "punto"] or [.., "horas" or "hora" or "hrs" or "h"];
        if (exact)
            clock = clock[^1] is "punto" ? clock[..^2] : clock[..^1];
        if (clock is [var hour, ":", var minute] && Digits(hour, 23) is { } writtenHour && minute.Length == 2 && Digits(minute, 59) is { } writtenMinute)
            return Candidates(writtenHour, writtenMinute, half, isWritten24: hour is ['0', _]);
        if (Relative(clock) is { } relative)
            return Candidates(relative.Hour, relative.Minute, half, isWritten24: false);
        return (named || exact || half is not DayHalf.Unsaid) && Plain(clock) is { } plain ? Candidates(plain.Hour, plain.Minute, half, isWritten24: false) : [];
    }

    private static ImmutableArray<string> Unmarked(ReadOnlySpan<string> words)
    {
        if (Plain(words) is { } plain)
            return Candidates(plain.Hour, plain.Minute, DayHalf.Unsaid, isWritten24: false);
        return words switch
        {
            ["manana" or "mananas" or "madrugada"] => ["MO"],
            ["tarde" or "tardes"] => ["AF"],
            ["noche" or "noches"] => ["NI"],
            ["am"] or ["a", "m"] => ["AM"],
            ["pm"] or ["p", "m"] => ["PM"],
            _ => [],
        };
    }

    // "Las doce de la mañana" is noon to those who say it.
    private static ImmutableArray<string> Candidates(int hour, int minute, DayHalf half, bool isWritten24) =>
        ClockTime.Candidates(hour, minute, hour is 12 && half is DayHalf.Morning ? DayHalf.Afternoon : half, isWritten24);

    // "Tres y media", "tres menos cuarto", "un cuarto para las tres", "diez para las ocho", "faltan diez para las ocho".
    private static (int Hour, int Minute)? Relative(ReadOnlySpan<string> words)
    {
        if (words is ["faltan" or "son", .. var left])
            words = left;
        var at = words.IndexOf("para");
        if (at > 0 && words[(at + 1)..] is ["las" or "la", .. var coming])
            return Hour(coming) is { } next && Minutes(words[..at]) is { } missing ? Before(next, missing) : null;
        at = words.IndexOf("menos");
        if (at > 0)
            return Hour(words[..at]) is { } following && Minutes(words[(at + 1)..]) is { } lacking ? Before(following, lacking) : null;
        at = words.LastIndexOf("y");
        return at > 0 && Hour(words[..at]) is { } hour && Minutes(words[(at + 1)..]) is { } past ? (hour, past) : null;
    }

    private static (int Hour, int Minute) Before(int hour, int minutes) => (hour is 1 ? 12 : hour is 0 ? 23 : hour - 1, 60 - minutes);

    private static int? Minutes(ReadOnlySpan<string> words) => words switch
    {
        ["media"] => 30,
        ["cuarto"] or ["un", "cuarto"] => 15,
        [.. var said, "minutos" or "minuto"] => Number(said, 59) is > 0 and var minutes ? minutes : null,
        _ => Number(words, 59) is > 0 and var alone ? alone : null,
    };

    // "Diez", "diez treinta", "siete cero cinco", "tres cuarenta y cinco".
    private static (int Hour, int Minute)? Plain(ReadOnlySpan<string> words)
    {
        if (Hour(words) is { } alone)
            return (alone, 0);
        for (var first = 1; first <= 3 && first < words.Length; first++)
        {
            var minutes = words[first..];
            if (Hour(words[..first]) is { } hour && (minutes is ["cero", var unit] ? Number([unit], 9) : Number(minutes, 59) is >= 10 and var tens ? tens : null) is { } minute)
                return (hour, minute);
        }

        return null;
    }

    private static int? Hour(ReadOnlySpan<string> words) => words is ["una"] ? 1 : Number(words, 23);

    private static int? Number(ReadOnlySpan<string> words, int most) =>
        words is [var digits] && Digits(digits, most) is { } number ? number
        : SpanishNumbers.Whole(words) is { } whole && whole <= most ? (int)whole
        : null;

    private static int? Digits(string word, int most) => word.Length <= 2 ? ClockTime.Digits(word, most) : null;

    private static (string[] Clock, DayHalf Half) WithoutHalf(ReadOnlySpan<string> words) => words switch
    {
        [.. var clock, "am"] => (clock.ToArray(), DayHalf.Morning),
        [.. var clock, "a", "m"] => (clock.ToArray(), DayHalf.Morning),
        [.. var clock, "pm"] => (clock.ToArray(), DayHalf.Afternoon),
        [.. var clock, "p", "m"] => (clock.ToArray(), DayHalf.Afternoon),
        [.. var clock, "de" or "en" or "por", "la", "manana" or "madrugada"] => (clock.ToArray(), DayHalf.Morning),
        [.. var clock, "de" or "en" or "por", "la", "tarde"] => (clock.ToArray(), DayHalf.Afternoon),
        [.. var clock, "del", "mediodia"] => (clock.ToArray(), DayHalf.Afternoon),
        [.. var clock, "de" or "en" or "por", "la", "noche"] => (clock.ToArray(), DayHalf.Night),
        [.. var clock, "esta", "noche"] => (clock.ToArray(), DayHalf.Night),
        _ => (words.ToArray(), DayHalf.Unsaid),
    };
}
