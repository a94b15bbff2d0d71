namespace Bot.Simulator.Understanding;

/// <summary>How much each word says about what is meant: a word that few intents use says more than one that most of them use.</summary>
internal sealed class WordWeights
{
    private const double WeakWord = 0.15;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly double _unknown;

    /// <param name="intents">The words of every utterance of each intent.</param>
    public WordWeights(IReadOnlyList<IEnumerable<string>> intents)
    {
        foreach (var word in intents.SelectMany(words => words.Select(Stem).Distinct(StringComparer.Ordinal)))
            _weights[word] = _weights.GetValueOrDefault(word) + 1;
        foreach (var (word, uses) in _weights.ToArray())
            _weights[word] = 1 + Math.Log(intents.Count / uses);
        _unknown = 1 + Math.Log(Math.Max(1, intents.Count));
        _unknown /= 2;
    }

    public double Of(string stem) => Fillers.Weak.Contains(stem) ? WeakWord : _weights.GetValueOrDefault(stem, _unknown);

    /// <summary>A word without the endings that do not change what it is about: passwords, resetting, locked.</summary>
    public static string Stem(string word)
    {
        if (Fillers.Weak.Contains(word))
            return word;
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed", "s"])
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal) || word.EndsWith("ss", StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            return stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;
        }

        return word;
    }
}
