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
        if (count > 0 && Spell(words.AsSpan(first, count)) is { } spelled && Accept(spelled) is { } value)
            return new SlotMatch(Word.Cover(text, words.AsSpan(first, count)), value, [value]);
        if (words.Where(word => word.Text.Any(char.IsAsciiDigit) && word.Text.Any(char.IsAsciiLetter)).ToArray() is [var code] && Accept(text[code.Start..code.End]) is { } found)
            return new SlotMatch(text[code.Start..code.End], found, [found]);

        // A code that is typed with spaces: "CP 123456789 US".
        return filter is not null && words.Length > 1 && Array.TrueForAll(words, word => IsTypedCode(text[word.Start..word.End]))
            && Accept(string.Concat(words.Select(word => text[word.Start..word.End]))) is { } typed
                ? new SlotMatch(Word.Cover(text, words), typed, [typed])
                : null;

        string? Accept(string candidate) =>
            candidate.Length > LongestValue || language.Fillers.NonAnswers.Contains(language.Fold(candidate.ToLowerInvariant())) ? null
            : filter is null ? candidate
            : Cased(candidate, filter) ?? Cased(string.Concat(candidate.Where(char.IsLetterOrDigit)), filter);

        string? Spell(ReadOnlySpan<Word> said) => SpelledValue(text, said, language);
    }

    // Speech has no capitals, so a pattern that asks for them gets them.
    private static string? Cased(string candidate, Regex filter) =>
        new[] { candidate, candidate.ToLowerInvariant(), candidate.ToUpperInvariant() }.FirstOrDefault(cased => cased.Length > 0 && SlotTypeFilter.Takes(filter, cased));

    private static bool IsTypedCode(string word) => word.All(character => char.IsAsciiDigit(character) || char.IsAsciiLetterUpper(character));

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

        // One "oscar" is a name, two code words are spelling: "bravo oscar one".
        var hasCodeWords = words.Count(word => language.CodeWord(word) is not null) > 1;
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

            if (hasCodeWords && language.CodeWord(words[at]) is { } letter)
            {
                value.Append(letter);
                at++;
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
