using System.Text;

namespace Bot.Simulator.Understanding.English;

/// <summary>Letters and digits that are typed or said one after the other: "sw1a", "s w one a", "double four", "ninety nine".</summary>
internal static class SpelledSigns
{
    // Two letters are still spelled ("AA"), three are a word.
    private const int LongestLetters = 2;

    /// <summary>The signs in upper case, if all of the words are spelled; else null.</summary>
    public static string? Join(ReadOnlySpan<string> words)
    {
        var signs = new StringBuilder();
        while (!words.IsEmpty)
        {
            var times = words[0] switch { "double" => 2, "triple" => 3, _ => 1 };
            if (times > 1)
                words = words[1..];
            if (At(words) is not { } next || (times > 1 && next.Signs.Length > 1))
                return null;
            signs.Insert(signs.Length, next.Signs, times);
            words = words[next.Words..];
        }

        return signs.Length == 0 ? null : signs.ToString().ToUpperInvariant();
    }

    private static (string Signs, int Words)? At(ReadOnlySpan<string> words) =>
        words.IsEmpty ? null
        : Language.English.DigitsAt(words) ?? (IsSpelled(words[0]) ? (words[0], 1) : null);

    private static bool IsSpelled(string word) =>
        word.All(char.IsAsciiLetterOrDigit) && (word.Length <= LongestLetters || word.Any(char.IsAsciiDigit));
}
