using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Simulator.Understanding;

/// <summary>
/// AMAZON.AlphaNumeric and its children: letters and digits, typed or spelled ("j s m i t h one two", "double four", "b as in boy"), that as a
/// whole match the type's regular expression, if it has one.
/// </summary>
internal static class AlphaNumericResolver
{
    // With a regular expression Lex takes at most 30 characters; without one nothing is documented, and the same limit keeps a story from being an identifier.
    private const int LongestValue = 30;

    public static SlotMatch? Resolve(string text, Regex? filter, Language language)
    {
        var words = language.Words(text);
        var (first, count) = words.Length == 1 ? (0, 1) : WithoutCarriers(words, language);
        if (count > 0 && Spell(words.AsSpan(first, count)) is { } spelled && Accept(spelled, filter) is { } value)
            return new SlotMatch(Word.Cover(text, words.AsSpan(first, count)), value, [value]);
        return words.Where(word => word.Text.Any(char.IsAsciiDigit) && word.Text.Any(char.IsAsciiLetter)).ToArray() is [var code]
            && Accept(text[code.Start..code.End], filter) is { } found
                ? new SlotMatch(text[code.Start..code.End], found, [found])
                : null;

        string? Accept(string candidate, Regex? pattern) =>
            candidate.Length > LongestValue || language.Fillers.NonAnswers.Contains(language.Fold(candidate)) ? null
            : pattern is null ? candidate
            : pattern.IsMatch(candidate) ? candidate
            : pattern.IsMatch(candidate.ToLowerInvariant()) ? candidate.ToLowerInvariant()
            : pattern.IsMatch(candidate.ToUpperInvariant()) ? candidate.ToUpperInvariant()
            : null;

        string? Spell(ReadOnlySpan<Word> said) => SpelledValue(text, said, language);
    }

    private static (int First, int Count) WithoutCarriers(Word[] words, Language language)
    {
        var said = Array.ConvertAll(words, word => word.Text);
        var first = 0;
        var end = words.Length;
        while (first < end && language.LeadsUp(said.AsSpan(first, end - first)))
            first++;
        while (end > first && language.Trails(said.AsSpan(0, end), said.AsSpan(end)))
            end--;
        return (first, end - first);
    }

    private static string? SpelledValue(string text, ReadOnlySpan<Word> said, Language language)
    {
        var words = new string[said.Length];
        for (var index = 0; index < said.Length; index++)
            words[index] = said[index].Text;
        var value = new StringBuilder();
        var plainWords = 0;
        var joints = 0;
        for (var at = 0; at < words.Length;)
        {
            if (language.PieceAt(words.AsSpan(at)) is { } piece)
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
}
