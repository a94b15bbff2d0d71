using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>Slot types with values of their own.</summary>
internal static class CustomTypeResolver
{
    // What Lex takes as "similar" to an ORIGINAL_VALUE type's examples is a model's guess; a handful of words is the stand-in for it.
    private const int LongestFreeValue = 5;

    public static SlotMatch? Resolve(string text, SlotType type, Language language)
    {
        var words = language.Words(text, splitInside: true);
        var found = Found(words, type, language);
        if (type.ResolutionStrategy is ResolutionStrategy.TopResolution)
        {
            return found is [var top, ..]
                ? new SlotMatch(Word.Cover(text, words.AsSpan(top.Start, top.Length)), top.Value, [.. found.Select(match => match.Value).Distinct(StringComparer.Ordinal).Take(5)])
                : null;
        }

        if (found is [var listed, ..])
        {
            var said = Word.Cover(text, words.AsSpan(listed.Start, listed.Length));
            return new SlotMatch(said, said, [listed.Value]);
        }

        var (first, count) = WithoutCarriers(words, language);
        if (count == 0 || Word.CountSpaced(words.AsSpan(first, count)) > LongestFreeValue)
            return null;
        var original = Word.Cover(text, words.AsSpan(first, count));
        return new SlotMatch(original, original, []);
    }

    // The longest phrase is meant, and of two of the same length the later one: "I may have started in March", "not March, April".
    private static List<(string Value, int Start, int Length)> Found(Word[] words, SlotType type, Language language)
    {
        var found = new List<(string Value, int Start, int Length, int Characters)>();
        foreach (var value in type.Values)
        {
            foreach (var phrase in value.Synonyms.Prepend(value.Value))
            {
                var phraseWords = language.Words(phrase, splitInside: true);
                for (var start = 0; phraseWords.Length > 0 && start + phraseWords.Length <= words.Length; start++)
                {
                    if (words.AsSpan(start, phraseWords.Length).SequenceEqual(phraseWords, SameText))
                        found.Add((value.Value, start, phraseWords.Length, phraseWords.Sum(word => word.Text.Length)));
                }
            }
        }

        return
        [
            .. found
                .OrderByDescending(match => match.Length)
                .ThenByDescending(match => match.Start)
                .ThenByDescending(match => match.Characters)
                .Select(match => (match.Value, match.Start, match.Length)),
        ];
    }

    private static (int First, int Count) WithoutCarriers(Word[] words, Language language)
    {
        var first = 0;
        var end = words.Length;
        while (first < end - 1 && language.Fillers.Carriers.Contains(words[first].Text))
            first++;
        while (end > first + 1 && language.Fillers.Carriers.Contains(words[end - 1].Text))
            end--;
        return (first, end - first);
    }

    private static readonly IEqualityComparer<Word> SameText =
        EqualityComparer<Word>.Create((left, right) => left.Text == right.Text, word => word.Text.GetHashCode(StringComparison.Ordinal));
}
