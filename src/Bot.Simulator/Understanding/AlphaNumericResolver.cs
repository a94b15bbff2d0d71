using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding;

/// <summary>
/// AMAZON.AlphaNumeric and its children: letters and digits, typed or spelled ("j s m i t h one two", "double four", "b as in boy"), that as a
/// whole match the type's regular expression, if it has one.
/// </summary>
internal static partial class AlphaNumericResolver
{
    // With a regular expression Lex takes at most 30 characters; without one nothing is documented, and the same limit keeps a story from being an identifier.
    private const int LongestValue = 30;

    public static SlotMatch? Resolve(string text, Regex? filter)
    {
        var words = Word.Split(text);
        var (first, count) = words.Length == 1 ? (0, 1) : WithoutCarriers(words);
        if (count > 0 && Spell(words.AsSpan(first, count)) is { } spelled && Accept(spelled, filter) is { } value)
            return new SlotMatch(Word.Cover(text, words.AsSpan(first, count)), value, [value]);
        return words.Where(word => word.Text.Any(char.IsAsciiDigit) && word.Text.Any(char.IsAsciiLetter)).ToArray() is [var code]
            && Accept(text[code.Start..code.End], filter) is { } found
                ? new SlotMatch(text[code.Start..code.End], found, [found])
                : null;

        string? Accept(string candidate, Regex? pattern) =>
            candidate.Length > LongestValue || Fillers.NonAnswers.Contains(candidate) ? null
            : pattern is null ? candidate
            : pattern.IsMatch(candidate) ? candidate
            : pattern.IsMatch(candidate.ToLowerInvariant()) ? candidate.ToLowerInvariant()
            : pattern.IsMatch(candidate.ToUpperInvariant()) ? candidate.ToUpperInvariant()
            : null;

        string? Spell(ReadOnlySpan<Word> said) => SpelledValue(text, said);
    }

    private static (int First, int Count) WithoutCarriers(Word[] words)
    {
        var first = 0;
        var end = words.Length;
        while (first < end && (IsCarrier(first) || StartsOpinion(first)))
            first++;
        while (end > first && (Fillers.Carriers.Contains(words[end - 1].Text) || EndsOpinion(end - 1)))
            end--;
        return (first, end - first);

        bool IsCarrier(int at) => Fillers.Carriers.Contains(words[at].Text);
        bool StartsOpinion(int at) => words[at].Text is "i" && at + 1 < end && words[at + 1].Text is "think" or "believe" or "guess" or "am" or "have";
        bool EndsOpinion(int at) => words[at].Text is "i" && at + 1 < words.Length && words[at + 1].Text is "think" or "believe" or "guess";
    }

    private static string? SpelledValue(string text, ReadOnlySpan<Word> said)
    {
        var words = new string[said.Length];
        for (var index = 0; index < said.Length; index++)
            words[index] = said[index].Text;
        var value = new StringBuilder();
        var plainWords = 0;
        var joints = 0;
        for (var at = 0; at < words.Length;)
        {
            if (PieceAt(words.AsSpan(at)) is { } piece)
            {
                value.Append(piece.Text);
                joints += piece.Text is "." or "-" or "_" ? 1 : 0;
                at += piece.Words;
                continue;
            }

            // Words that are not spelled are a name someone says whole; two of them in a row are a sentence, not an identifier.
            if (++plainWords > joints + 1)
                return null;
            value.Append(text.AsSpan(said[at].Start, said[at].End - said[at].Start));
            at++;
        }

        return value.Length > 0 ? value.ToString() : null;
    }

    private static (string Text, int Words)? PieceAt(ReadOnlySpan<string> words)
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
        _ => EnglishNumbers.DigitsAt(words),
    };

    [GeneratedRegex("^[a-z0-9](-[a-z0-9])+$")]
    private static partial Regex HyphenSpelled();
}
