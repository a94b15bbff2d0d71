using System.Text;

namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>Letters and digits that are typed or said one after the other: "sw1a", "s w one a", "double four", "ninety nine", "b as in boy".</summary>
internal static class SpelledSigns
{
    // Two letters are still spelled ("AA"), three are a word.
    private const int LongestLetters = 2;

    /// <summary>The signs in upper case, if all of the words are spelled; else null.</summary>
    public static string? Join(ReadOnlySpan<string> words, Language language)
    {
        var signs = new StringBuilder();
        while (!words.IsEmpty)
        {
            if (At(words, language) is not { } next)
                return null;
            signs.Append(next.Signs);
            words = words[next.Words..];
        }

        return signs.Length == 0 ? null : signs.ToString().ToUpperInvariant();
    }

    private static (string Signs, int Words)? At(ReadOnlySpan<string> words, Language language)
    {
        if (language.DigitsAt(words) is { } digits)
            return digits;
        if (language.PieceAt(words) is { } piece && piece.Text.All(char.IsAsciiLetterOrDigit))
            return piece;
        return IsSpelled(words[0]) ? (words[0], 1) : null;
    }

    private static bool IsSpelled(string word) =>
        word.All(char.IsAsciiLetterOrDigit) && (word.Length <= LongestLetters || word.Any(char.IsAsciiDigit));
}
