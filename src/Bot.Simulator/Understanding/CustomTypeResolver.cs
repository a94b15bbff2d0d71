using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>Slot types with values of their own.</summary>
internal static class CustomTypeResolver
{
    // What Lex takes as "similar" to an ORIGINAL_VALUE type's examples is a model's guess; a handful of words is the stand-in for it.
    private const int LongestFreeValue = 5;

    // Of a script without spaces each character is a word.
    private const int LongestRun = 20;

    /// <summary>The value in a text; null if there is none.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="strategy">Whether only listed values are taken.</param>
    /// <param name="values">The listed values.</param>
    /// <param name="language">The language of the locale.</param>
    public static SlotMatch? Resolve(string text, ResolutionStrategy strategy, CustomTypeValues values, Language language)
    {
        var words = language.Words(text, splitInside: true);
        if (values.In(words) is [var listed, ..] found)
        {
            var said = Word.Cover(text, words.AsSpan(listed.Start, listed.Length));
            return strategy is ResolutionStrategy.TopResolution ? new SlotMatch(said, listed.Value, [.. CustomTypeValues.Resolved(found)]) : new SlotMatch(said, said, [listed.Value]);
        }

        return strategy is ResolutionStrategy.TopResolution ? null : AsSaid(text, language);
    }

    /// <summary>A handful of words without those around an answer, as they are said; null if there is no answer in them.</summary>
    public static SlotMatch? AsSaid(string text, Language language)
    {
        var words = language.Words(text);
        var first = 0;
        var end = words.Length;
        while (first < end - 1 && language.Fillers.Carriers.Contains(words[first].Text))
            first++;
        while (end > first + 1 && language.Fillers.Carriers.Contains(words[end - 1].Text))
            end--;
        if (end == first || Word.CountSpaced(words.AsSpan(first, end - first)) > LongestFreeValue || end - first > LongestRun || (end - first == 1 && language.Fillers.NonAnswers.Contains(words[first].Text)))
            return null;
        var original = Word.Cover(text, words.AsSpan(first, end - first));
        return new SlotMatch(original, original, []);
    }
}
