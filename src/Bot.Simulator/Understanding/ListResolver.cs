namespace Bot.Simulator.Understanding;

/// <summary>
/// Slots with several values: Lex takes them apart at spaces, commas and "and" (guide, "Using multiple values in a slot"). The slot as a whole is the
/// phrase from the first value to the last, as it was said. Lex has such slots in US English alone.
/// </summary>
internal static class ListResolver
{
    /// <summary>The values in a text, in their order; null if there is none.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="language">The language of the locale.</param>
    /// <param name="isOpen">Whether any words will do for a value, so that each piece is one.</param>
    /// <param name="resolve">Resolves one value in a piece of it.</param>
    public static SlotMatch? Resolve(string text, Language language, bool isOpen, Func<string, SlotMatch?> resolve)
    {
        var pieces = Pieces(text, language);
        var found = new List<(SlotMatch Match, int Start)>();
        for (var first = 0; first < pieces.Count;)
        {
            var last = isOpen ? first : Last(text, pieces, first, resolve);
            AddAll(text, (pieces[first].Start, pieces[last].End), isOpen, resolve, found);
            first = last + 1;
        }

        if (found.Count == 0)
            return null;
        var phrase = text[found[0].Start..(found[^1].Start + found[^1].Match.OriginalValue.Length)];
        return new SlotMatch(phrase, phrase, [phrase]) { Values = [.. found.Select(value => value.Match)] };
    }

    // "Macaroni and cheese" may be one value: pieces that a known value spans, from the first into the last, belong together.
    private static int Last(string text, List<(int Start, int End)> pieces, int first, Func<string, SlotMatch?> resolve)
    {
        for (var last = pieces.Count - 1; last > first; last--)
        {
            var run = text[pieces[first].Start..pieces[last].End];
            if (resolve(run) is not { ResolvedValues.IsEmpty: false } known)
                continue;
            var start = pieces[first].Start + Word.IndexOf(run, known.OriginalValue);
            if (start < pieces[first].End && start + known.OriginalValue.Length > pieces[last].Start)
                return last;
        }

        return first;
    }

    // Of a piece such as "mushrooms olives" each known value counts; only a piece without any is taken as it was said.
    private static void AddAll(string text, (int Start, int End) piece, bool isOpen, Func<string, SlotMatch?> resolve, List<(SlotMatch Match, int Start)> found)
    {
        var said = text[piece.Start..piece.End];
        if (resolve(said) is not { } value)
            return;
        var at = Word.IndexOf(said, value.OriginalValue);
        var before = (piece.Start, End: piece.Start + at);
        var after = (Start: before.End + value.OriginalValue.Length, piece.End);
        AddKnown(before);
        found.Add((value, before.End));
        AddKnown(after);

        void AddKnown((int Start, int End) rest)
        {
            if (!isOpen && resolve(text[rest.Start..rest.End]) is { ResolvedValues.IsEmpty: false })
                AddAll(text, rest, isOpen, resolve, found);
        }
    }

    private static List<(int Start, int End)> Pieces(string text, Language language)
    {
        var pieces = new List<(int Start, int End)>();
        Word? previous = null;
        foreach (var word in language.Words(text))
        {
            if (language.BuiltIn.And.Contains(word.Text))
            {
                previous = null;
                continue;
            }

            if (previous is { } last && text.AsSpan(last.End, word.Start - last.End).IndexOfAny(',', '、', '，') < 0)
                pieces[^1] = (pieces[^1].Start, word.End);
            else
                pieces.Add((word.Start, word.End));
            previous = word;
        }

        return pieces;
    }
}
