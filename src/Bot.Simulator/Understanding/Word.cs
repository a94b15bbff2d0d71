using System.Globalization;

namespace Bot.Simulator.Understanding;

/// <summary>A word of what a caller said, with its place in the text.</summary>
/// <param name="Text">The word in lower case, without punctuation around it and without apostrophes; one character where a script has no spaces.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends in the text.</param>
internal readonly record struct Word(string Text, int Start, int End)
{
    /// <summary>The words of a text. Punctuation inside a word stays ("01/15/1990", "j.smith") unless <paramref name="splitInside"/> is set.</summary>
    public static Word[] Split(string text, bool splitInside = false)
    {
        var words = new List<Word>();
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !IsGap(text[end], splitInside) && !IsWordOfItsOwn(text[end]))
                end++;
            Add(words, text, start, end);
            if (end < text.Length && IsWordOfItsOwn(text[end]))
                words.Add(new Word(text[end].ToString(), end, end + 1));
            start = end + 1;
        }

        return [.. words];
    }

    /// <summary>The words with those of letters joined by hyphens taken apart: "twenty-five" is two.</summary>
    public static Word[] SplitHyphens(string text, Word[] words, Func<string, string> fold) =>
        Array.Exists(words, IsHyphenated) ? [.. words.SelectMany(word => IsHyphenated(word) ? Parts(text, word, fold) : [word])] : words;

    /// <summary>The part of the text that some words cover, as it was said.</summary>
    public static string Cover(string text, ReadOnlySpan<Word> words) => words.IsEmpty ? string.Empty : text[words[0].Start..words[^1].End];

    /// <summary>Where whole words stand in a text; where the characters stand if they are nowhere whole words.</summary>
    public static int IndexOf(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf(words, at + 1, StringComparison.Ordinal) : -1)
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return at;
        }

        return text.IndexOf(words, StringComparison.Ordinal);
    }

    /// <summary>Whether the character is a mark on a letter, such as a vowel sign of Hindi: a part of a word as letters are.</summary>
    public static bool IsMark(char character) =>
        character > '\u02FF' && char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>How many words there are if what is written without a gap counts as one.</summary>
    public static int CountSpaced(ReadOnlySpan<Word> words)
    {
        var count = words.IsEmpty ? 0 : 1;
        for (var index = 1; index < words.Length; index++)
        {
            if (words[index].Start > words[index - 1].End)
                count++;
        }

        return count;
    }

    // Japanese and Chinese are written without spaces, and Korean particles follow their noun without one: there each character is compared by itself.
    private static bool IsWordOfItsOwn(char character) =>
        character is (>= '\u3005' and <= '\u3007') or (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9F');

    private static bool IsHyphenated(Word word) => word.Text.Contains('-', StringComparison.Ordinal) && word.Text.All(character => char.IsLetter(character) || character is '-');

    private static IEnumerable<Word> Parts(string text, Word word, Func<string, string> fold) =>
        Split(text[word.Start..word.End], splitInside: true).Select(part => new Word(fold(part.Text), part.Start + word.Start, part.End + word.Start));

    private static bool IsGap(char character, bool splitInside) =>
        char.IsWhiteSpace(character) || (splitInside && !IsPart(character) && character is not ('\'' or '’' or '{' or '}'));

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || IsMark(character);

    private static void Add(List<Word> words, string text, int start, int end)
    {
        // A minus before a digit belongs to the number.
        while (start < end && !IsPart(text[start]) && !(text[start] is '-' && start + 1 < end && char.IsAsciiDigit(text[start + 1])))
            start++;
        while (end > start && !IsPart(text[end - 1]))
            end--;
        if (start == end)
            return;
        var word = text[start..end].ToLowerInvariant().Replace("'", string.Empty, StringComparison.Ordinal).Replace("’", string.Empty, StringComparison.Ordinal);
        words.Add(new Word(word, start, end));
    }
}
