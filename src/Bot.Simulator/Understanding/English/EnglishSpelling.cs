using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.English;

/// <summary>Characters as they are spelled in English: "b as in boy", "double four", "dot", "j".</summary>
internal static partial class EnglishSpelling
{
    // The alphabet of NATO and ICAO, in the spellings that are heard.
    private static readonly FrozenDictionary<string, char> CodeWords =
        "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray x-ray yankee zulu"
            .Split(' ').ToFrozenDictionary(word => word, word => word[0], StringComparer.Ordinal);

    // How the names of letters are written by those who hear them.
    private static readonly FrozenDictionary<string, char> LetterNames = new[]
    {
        ('a', "ay eh"), ('b', "bee be"), ('c', "cee see sea"), ('d', "dee"), ('e', "ee"), ('f', "ef eff"), ('g', "gee"), ('h', "aitch haitch"), ('i', "eye"), ('j', "jay"), ('k', "kay"),
        ('l', "el ell"), ('m', "em"), ('n', "en"), ('o', "oh"), ('p', "pee"), ('q', "cue queue"), ('r', "ar are"), ('s', "ess"), ('t', "tee tea"), ('u', "you"), ('v', "vee"), ('x', "ex"), ('y', "why wye"), ('z', "zee zed"),
    }.SelectMany(letter => letter.Item2.Split(' '), (letter, name) => (name, letter.Item1)).ToFrozenDictionary(pair => pair.name, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>The letter of a code word.</summary>
    public static char? CodeWord(string word) => CodeWords.TryGetValue(word, out var letter) ? letter : null;

    /// <inheritdoc cref="Language.PieceAt"/>
    public static (string Text, int Words)? PieceAt(ReadOnlySpan<string> words)
    {
        if (words is [[var letter], "as", "in", [var sound, ..], ..] && letter == sound)
            return (letter.ToString(), 4);
        if (words is [[var named], "for" or "like", [_, _, ..] word, ..] && named == word[0] && char.IsAsciiLetter(named))
            return (named.ToString(), 3);
        if (words is [var name, "as" or "for" or "like", ..] && LetterNames.TryGetValue(name, out var called) && Example(words[1..]) is { } example && example.Word[0] == called)
            return (called.ToString(), 1 + example.Words);
        if (words is ["double", "u" or "you", ..])
            return ("w", 2);
        if (words is ["double" or "triple", .. var repeated] && SignAt(repeated) is { Text.Length: 1 } sign)
            return (new string(sign.Text[0], words[0] is "double" ? 2 : 3), 1 + sign.Words);
        if (words is ["capital" or "uppercase" or "lowercase", .. var cased] && PieceAt(cased) is { Text: [>= 'a' and <= 'z'] } letterOfCase)
            return (words[0] is "lowercase" ? letterOfCase.Text : letterOfCase.Text.ToUpperInvariant(), 1 + letterOfCase.Words);
        if (words is ["upper" or "lower", "case", .. var inCase] && PieceAt(inCase) is { Text: [>= 'a' and <= 'z'] } ofCase)
            return (words[0] is "lower" ? ofCase.Text : ofCase.Text.ToUpperInvariant(), 2 + ofCase.Words);
        return SignAt(words);
    }

    // "As in boy", "for boy", "like boy".
    private static (string Word, int Words)? Example(ReadOnlySpan<string> words) => words switch
    {
        ["as", "in", [_, ..] word, ..] => (word, 3),
        ["for" or "like", [_, _, ..] word, ..] => (word, 2),
        _ => null,
    };

    private static (string Text, int Words)? SignAt(ReadOnlySpan<string> words) => words switch
    {
        [] => null,
        ["dot" or "point" or "period", ..] => (".", 1),
        ["dash" or "hyphen" or "minus", ..] => ("-", 1),
        ["underscore", ..] => ("_", 1),
        ["under", "score", ..] => ("_", 2),
        // The names that are nothing else; "jay" or "dee" may be people.
        ["zed" or "zee", ..] => ("z", 1),
        ["aitch" or "haitch", ..] => ("h", 1),
        [[var letter], ..] when char.IsAsciiLetter(letter) => (letter.ToString(), 1),
        [var spelled, ..] when HyphenSpelled().IsMatch(spelled) => (spelled.Replace("-", string.Empty, StringComparison.Ordinal), 1),
        _ => Language.English.DigitsAt(words),
    };

    [GeneratedRegex("^[a-z0-9](-[a-z0-9])+$")]
    private static partial Regex HyphenSpelled();
}
