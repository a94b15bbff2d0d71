namespace Bot.Simulator.Understanding;

/// <summary>How much each word says about what is meant: a word that few intents use says more than one that most of them use.</summary>
internal sealed class WordWeights
{
    private const double WeakWord = 0.15;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
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
        _unknown = 1 + Math.Log(Math.Max(1, intents.Count));
        _unknown /= 2;
    }

    public double Of(string stem) => _language.Fillers.Weak.Contains(stem) ? WeakWord : _weights.GetValueOrDefault(stem, _unknown);
}
