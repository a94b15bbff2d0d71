using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Simulator.Understanding.BuiltIn;

/// <summary>Finds in a text the longest run of words that is a value.</summary>
internal static class Phrase
{
    /// <summary>The values that a run of words may mean as a whole: none, one, or several where it is ambiguous.</summary>
    public delegate ImmutableArray<string> Reading(ReadOnlySpan<string> words);

    /// <summary>The longest run of words that is a value, the first of several; null if there is none.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="words">Its words.</param>
    /// <param name="longest">The most words that a value has.</param>
    /// <param name="read">Reads a run.</param>
    public static SlotMatch? Longest(string text, Word[] words, int longest, Reading read)
    {
        var said = Array.ConvertAll(words, word => word.Text);
        for (var length = Math.Min(words.Length, longest); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                if (read(said.AsSpan(start, length)) is { IsDefaultOrEmpty: false } values)
                    return new SlotMatch(Word.Cover(text, words.AsSpan(start, length)), values is [var settled] ? settled : null, values);
            }
        }

        return null;
    }

    /// <summary>The words without those that lead up to an answer or follow it; at least one stays.</summary>
    /// <param name="words">The words.</param>
    /// <param name="language">The language they are in.</param>
    /// <param name="lead">Further words that lead up to the answer.</param>
    /// <param name="keep">Words that lead up to nothing, though they are carriers elsewhere.</param>
    public static ReadOnlySpan<Word> WithoutCarriers(ReadOnlySpan<Word> words, Language language, FrozenSet<string>? lead = null, FrozenSet<string>? keep = null)
    {
        while (words.Length > 1 && keep?.Contains(words[0].Text) is not true && (language.Fillers.Carriers.Contains(words[0].Text) || lead?.Contains(words[0].Text) is true))
            words = words[1..];
        while (words.Length > 1 && language.Fillers.Carriers.Contains(words[^1].Text))
            words = words[..^1];
        return words;
    }
}
