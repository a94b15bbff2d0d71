namespace Bot.Simulator.Understanding;

/// <summary>
/// How much each word says about what is meant: a word that few intents use says more than one that most of them use. Also which of the words a
/// mistyped one is.
/// </summary>
internal sealed class WordWeights
{
    private const double WeakWord = 0.15;

    // Short words are too near to each other for one of them to be another mistyped.
    private const int ShortestMistyped = 5;
    private const int ShortestMistypedTwice = 9;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly string[] _stems;
    private readonly double _unknown;
    private readonly Language _language;

    /// <param name="intents">The words of every utterance of each intent.</param>
    /// <param name="language">The language they are in.</param>
    public WordWeights(IReadOnlyList<IEnumerable<string>> intents, Language language)
    {
        _language = language;
        foreach (var word in intents.SelectMany(words => words.Select(language.Stem).Distinct(StringComparer.Ordinal)))
            _weights[word] = _weights.GetValueOrDefault(word) + 1;
        foreach (var (word, uses) in _weights.ToArray())
            _weights[word] = 1 + Math.Log(intents.Count / uses);
        _unknown = (1 + Math.Log(Math.Max(1, intents.Count))) / 2;
        _stems = [.. _weights.Keys.Where(stem => stem.Length >= ShortestMistyped - 1).Order(StringComparer.Ordinal)];
    }

    /// <summary>The weight of a word.</summary>
    /// <param name="stem">Its stem.</param>
    public double Of(string stem) => _language.Fillers.Weak.Contains(stem) ? WeakWord : _weights.GetValueOrDefault(stem, _unknown);

    /// <summary>Whether an utterance of the bot has the word.</summary>
    /// <param name="stem">Its stem.</param>
    public bool Knows(string stem) => _weights.ContainsKey(stem);

    /// <summary>The stem that was meant by one that no utterance has: one letter wrong, missing, too many or out of place, two in a long word.</summary>
    /// <param name="stem">The stem as it was typed.</param>
    /// <returns>The nearest stem of the utterances, by the alphabet of two that are as near; the stem itself if none is near.</returns>
    public string Corrected(string stem)
    {
        if (stem.Length < ShortestMistyped || !char.IsLetter(stem[0]) || _weights.ContainsKey(stem) || _language.Fillers.Weak.Contains(stem))
            return stem;
        var (nearest, least) = (stem, stem.Length < ShortestMistypedTwice ? 2 : 3);
        foreach (var known in _stems)
        {
            if (Math.Abs(known.Length - stem.Length) < least && Slips(known, stem, least) is var slips && slips < least)
                (nearest, least) = (known, slips);
        }

        return nearest;
    }

    // Optimal string alignment: how many letters are wrong, missing, too many, or changed places with the next. Ends early at a bound.
    private static int Slips(string left, string right, int bound)
    {
        var (before, last, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var column = 0; column <= right.Length; column++)
            last[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
                least = Math.Min(least, current[column]);
            }

            if (least >= bound)
                return bound;
            (before, last, current) = (last, current, before);
        }

        return last[right.Length];
    }
}
