using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>
/// Tells which intents an utterance may mean. Lex's model is not to be had, so this is a deterministic stand-in: an utterance that equals a sample
/// (apart from case, punctuation and courtesies) scores 1, or somewhat less where the sample is nothing but slots; any other scores by the weighted
/// words it shares with the best sample.
/// </summary>
public sealed class IntentRecognizer
{
    /// <summary>Lex lists at most five interpretations, best first.</summary>
    public const int MostCandidates = 5;

    private const double LowestScore = 0.15;
    private const double BestInexactScore = 0.95;
    private const int LongestValue = 10;
    private const int LongestCompositeValue = 24;

    // How much of the sample was said counts for more than what was said besides it: callers tell stories.
    private const double SampleShare = 0.65;

    private readonly BotLocale _locale;
    private readonly Language _language;
    private readonly SlotResolver _resolver;
    private readonly ImmutableArray<(Intent Intent, ImmutableArray<SampleUtterance> Samples)> _intents;
    private readonly WordWeights _weights;
    private readonly Dictionary<string, int> _longestValues = new(StringComparer.Ordinal);

    /// <summary>Prepares the utterances of a locale.</summary>
    /// <param name="locale">The locale.</param>
    /// <param name="resolver">Resolves slots that utterances contain.</param>
    public IntentRecognizer(BotLocale locale, SlotResolver resolver)
    {
        _locale = locale;
        _language = Language.Of(locale.LocaleId);
        _resolver = resolver;
        _intents =
        [
            .. locale.Intents
                .Where(intent => !intent.IsFallback)
                .Select(intent => (intent, Samples(intent))),
        ];
        _weights = new WordWeights([.. _intents.Select(entry => entry.Samples.SelectMany(sample => sample.Words))], _language);
    }

    /// <summary>
    /// The intents that a text may mean, best first, at most five. FallbackIntent stands where the scores drop below the locale's threshold.
    /// An intent whose input contexts are not all active is left out.
    /// </summary>
    /// <param name="text">What was said or typed. Only the first 1,024 characters and 400 words are considered.</param>
    /// <param name="mode">How it came in.</param>
    /// <param name="activeContexts">The names of the contexts that are active.</param>
    public ImmutableArray<IntentCandidate> Recognize(string text, InputMode mode, IReadOnlySet<string>? activeContexts = null) => Explain(text, mode, activeContexts).Candidates;

    /// <summary>The intents that a text may mean, as <see cref="Recognize"/> has them, and what else decides between them.</summary>
    /// <param name="text">What was said or typed. Only the first 1,024 characters and 400 words are considered.</param>
    /// <param name="mode">How it came in: typed words are taken for those they are mistyped from.</param>
    /// <param name="activeContexts">The names of the contexts that are active.</param>
    public Recognition Explain(string text, InputMode mode, IReadOnlySet<string>? activeContexts = null)
    {
        var candidates = Rank(Hear(text, mode), activeContexts);
        if (_locale.Fallback is { } fallback)
        {
            var drop = candidates.FindIndex(candidate => candidate.Score < _locale.NluConfidenceThreshold);
            candidates.Insert(Math.Min(drop < 0 ? candidates.Count : drop, MostCandidates - 1), new IntentCandidate(fallback, null, ImmutableDictionary<string, SlotMatch>.Empty));
        }

        return new Recognition([.. candidates.Take(MostCandidates)], _locale.NluConfidenceThreshold, [.. _intents.Select(entry => entry.Intent).Where(intent => !IsOpen(intent, activeContexts))]);
    }

    /// <summary>Takes an utterance apart, once for all samples.</summary>
    internal HeardUtterance Hear(string text, InputMode mode) =>
        new(text, mode, _language, (slot, piece, how) => _resolver.Resolve(slot, piece, how), mode is InputMode.Text ? _weights.Corrected : stem => stem, _weights.Knows, slot => _locale.FindSlotType(slot.SlotTypeName) is { Values.IsEmpty: true });

    /// <summary>Every intent that shares anything with an utterance, best first, without FallbackIntent.</summary>
    internal List<IntentCandidate> Rank(HeardUtterance heard, IReadOnlySet<string>? activeContexts) =>
    [
        .. _intents
            .Where(entry => IsOpen(entry.Intent, activeContexts))
            .Select(entry => Best(entry.Intent, entry.Samples, heard))
            .OfType<IntentCandidate>()
            .OrderByDescending(candidate => candidate.Score)
            .ThenByDescending(candidate => candidate.Whole?.Literals)
            .ThenByDescending(candidate => candidate.Whole?.IsVerbatim)
            .ThenByDescending(candidate => candidate.Whole?.Known),
    ];

    private static bool IsOpen(Intent intent, IReadOnlySet<string>? activeContexts) => intent.InputContexts.All(context => activeContexts?.Contains(context) ?? false);

    /// <summary>The slot of an answer that follows one of the slot's own sample utterances, such as "my user ID is {UserID}"; null if it follows none.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="slot">The slot that was asked for.</param>
    /// <param name="text">What was said or typed.</param>
    /// <param name="mode">How it came in.</param>
    public ImmutableDictionary<string, SlotMatch>? MatchSlotUtterance(Intent intent, Slot slot, string text, InputMode mode) =>
        MatchUtterance(slot, intent.FindSlot, text, mode);

    /// <summary>The composite slot of an answer that follows a sample utterance of one of its sub-slots; null if it follows none.</summary>
    /// <param name="slot">The composite slot.</param>
    /// <param name="subSlot">The sub-slot that was asked for.</param>
    /// <param name="text">What was said or typed.</param>
    /// <param name="mode">How it came in.</param>
    public SlotMatch? MatchSubSlotUtterance(Slot slot, Slot subSlot, string text, InputMode mode) =>
        MatchUtterance(subSlot, name => slot.FindSubSlot(name.StartsWith(slot.Name + ".", StringComparison.Ordinal) ? name[(slot.Name.Length + 1)..] : name), text, mode) is { } found ? new SlotMatch(text, null, []) { SubSlots = found } : null;

    private ImmutableDictionary<string, SlotMatch>? MatchUtterance(Slot slot, Func<string, Slot?> find, string text, InputMode mode)
    {
        var heard = Hear(text, mode);
        return slot.SampleUtterances
            .Select(utterance => new SampleUtterance(utterance, find, _language, LongestValueOf))
            .Where(sample => sample.HasSlots && !sample.Words.IsEmpty)
            .Select(sample => sample.Match(heard)?.Slots)
            .FirstOrDefault(slots => slots is not null && slots.ContainsKey(slot.Name));
    }

    private ImmutableArray<SampleUtterance> Samples(Intent intent)
    {
        var known = intent.ParentIntentSignature is { } signature && _language.BaseUtterances.TryGetValue(signature, out var utterances) ? utterances : [];
        return [.. intent.SampleUtterances.Concat(known).Select(utterance => new SampleUtterance(utterance, intent.FindSlot, _language, LongestValueOf))];
    }

    // Ten words are enough for a value that people say, unless the slot's type has longer ones.
    private int LongestValueOf(Slot slot)
    {
        if (slot.IsComposite || slot.AllowsMultipleValues)
            return LongestCompositeValue;
        if (_longestValues.TryGetValue(slot.SlotTypeName, out var longest))
            return longest;
        var phrases = _locale.FindSlotType(slot.SlotTypeName)?.Values.SelectMany(value => value.Synonyms.Prepend(value.Value)) ?? [];
        return _longestValues[slot.SlotTypeName] = phrases.Select(phrase => phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length).Append(LongestValue).Max();
    }

    private IntentCandidate? Best(Intent intent, ImmutableArray<SampleUtterance> samples, HeardUtterance heard)
    {
        (SampleUtterance Sample, double Score, SampleMatch? Match, bool IsWhole)? best = null;
        foreach (var sample in samples)
        {
            var match = sample.Match(heard);
            var isWhole = match is not null;
            var score = match?.Score ?? Overlap(heard, sample, null);
            if (match is null && score >= LowestScore && (match = sample.MatchPart(heard)) is not null)
                score = Overlap(heard, sample, match);
            if (score >= LowestScore && (best is not { } known || score > known.Score || (score == known.Score && IsCloser(sample, match, known.Sample, known.Match))))
                best = (sample, score, match, isWhole);
        }

        if (best is not { } found)
            return null;
        return new IntentCandidate(intent, Math.Round(found.Score, 2), found.Match?.Slots ?? ImmutableDictionary<string, SlotMatch>.Empty)
        {
            Evidence = Evidence(heard, found.Sample, found.Match, found.IsWhole),
            Whole = found.IsWhole ? found.Match : null,
        };
    }

    // Of two that fit alike, the one that says more in words of its own; then the one that is said as it is; then the one that fills more with what it knows.
    private static bool IsCloser(SampleUtterance sample, SampleMatch? match, SampleUtterance than, SampleMatch? thanMatch)
    {
        var (own, other) = (match?.Literals ?? sample.Words.Length, thanMatch?.Literals ?? than.Words.Length);
        if (own != other)
            return own > other;
        if (match is null || thanMatch is null)
            return match is not null;
        if (match.IsVerbatim != thanMatch.IsVerbatim)
            return match.IsVerbatim;
        return match.Known != thanMatch.Known ? match.Known > thanMatch.Known : match.Slots.Count > thanMatch.Slots.Count;
    }

    private IntentEvidence Evidence(HeardUtterance heard, SampleUtterance sample, SampleMatch? match, bool isWhole)
    {
        var besides = heard.Meant.Where(word => match?.IsInValue(word.Start) is not true).ToList();
        var shared = ImmutableArray.CreateBuilder<WeighedWord>();
        var missing = ImmutableArray.CreateBuilder<WeighedWord>();
        foreach (var (word, (stem, _)) in sample.Words.Zip(sample.Stems))
        {
            var at = besides.FindIndex(said => said.Stem == stem);
            if (at >= 0)
                besides.RemoveAt(at);
            (at >= 0 ? shared : missing).Add(Weighed(word, stem));
        }

        return new IntentEvidence(sample.Text, isWhole, shared.ToImmutable(), missing.ToImmutable(), [.. besides.Select(word => Weighed(word.Text, word.Stem))]);

        WeighedWord Weighed(string word, string stem) => new(word, Math.Round(_weights.Of(stem), 2));
    }

    // The weight of what the two share, against that of the sample and that of what was said apart from the values of slots.
    private double Overlap(HeardUtterance heard, SampleUtterance sample, SampleMatch? match)
    {
        var common = 0.0;
        var inSample = 0.0;
        foreach (var (stem, occurrence) in sample.Stems)
        {
            var weight = _weights.Of(stem);
            inSample += weight;
            if (heard.Counts.GetValueOrDefault(stem) >= occurrence)
                common += weight;
        }

        if (common == 0)
            return 0;
        var inHeard = Math.Max(common, heard.Meant.Where(word => match?.IsInValue(word.Start) is not true).Sum(word => _weights.Of(word.Stem)));
        return Math.Min(BestInexactScore, (SampleShare * common / inSample) + ((1 - SampleShare) * common / inHeard));
    }
}
