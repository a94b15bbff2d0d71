using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding.English;

/// <summary>Characters as they are spelled in English: "b as in boy", "double four", "dot", "j".</summary>
internal static partial class EnglishSpelling
{
    /// <inheritdoc cref="Language.PieceAt"/>
    public static (string Text, int Words)? PieceAt(ReadOnlySpan<string> words)
    {
        if (words is [[var letter], "as", "in", [var sound, ..], ..] && letter == sound)
            return (letter.ToString(), 4);
        if (words is [[var named], "for" or "like", [_, _, ..] word, ..] && named == word[0] && char.IsAsciiLetter(named))
            return (named.ToString(), 3);
        if (words is ["double", "u", ..])
            return ("w", 2);
        if (words is ["double" or "triple", .. var repeated] && SignAt(repeated) is { Text.Length: 1 } sign)
            return (new string(sign.Text[0], words[0] is "double" ? 2 : 3), 1 + sign.Words);
        if (words is ["capital" or "uppercase" or "lowercase", [_], ..])
            return (words[0] is "capital" or "uppercase" ? words[1].ToUpperInvariant() : words[1], 2);
        return SignAt(words);
    }

    private static (string Text, int Words)? SignAt(ReadOnlySpan<string> words) => words switch
    {
        [] => null,
        ["dot" or "point" or "period", ..] => (".", 1),
        ["dash" or "hyphen" or "minus", ..] => ("-", 1),
        ["underscore", ..] => ("_", 1),
        [[var letter], ..] when char.IsAsciiLetter(letter) => (letter.ToString(), 1),
        [var spelled, ..] when HyphenSpelled().IsMatch(spelled) => (spelled.Replace("-", string.Empty, StringComparison.Ordinal), 1),
        _ => Language.English.DigitsAt(words),
    };

    [GeneratedRegex("^[a-z0-9](-[a-z0-9])+$")]
    private static partial Regex HyphenSpelled();
}
