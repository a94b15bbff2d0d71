using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>
/// Tells which intents an utterance may mean. Lex's model is not to be had, so this is a deterministic stand-in: an utterance that equals a sample
/// (apart from case, punctuation and courtesies) scores 1; any other scores by the weighted words it shares with the best sample.
/// </summary>
public sealed class IntentRecognizer
{
    /// <summary>Lex lists at most five interpretations, best first.</summary>
    public const int MostCandidates = 5;

    private const double LowestScore = 0.15;
    private const double BestInexactScore = 0.95;
    private const int LongestText = 1024;
    private const int MostWords = 80;

    // How much of the sample was said counts for more than what was said besides it: callers tell stories.
    private const double SampleShare = 0.65;

    private readonly BotLocale _locale;
    private readonly Language _language;
    private readonly SlotResolver _resolver;
    private readonly ImmutableArray<(Intent Intent, ImmutableArray<SampleUtterance> Samples)> _intents;
    private readonly WordWeights _weights;

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
    /// <param name="text">What was said or typed. Only the first 80 words and 1,024 characters are considered.</param>
    /// <param name="mode">How it came in.</param>
    /// <param name="activeContexts">The names of the contexts that are active.</param>
    public ImmutableArray<IntentCandidate> Recognize(string text, InputMode mode, IReadOnlySet<string>? activeContexts = null)
    {
        var heard = Hear(text, mode);
        var candidates = _intents
            .Where(entry => entry.Intent.InputContexts.All(context => activeContexts?.Contains(context) ?? false))
            .Select(entry => Best(entry.Intent, entry.Samples, heard))
            .OfType<IntentCandidate>()
            .OrderByDescending(candidate => candidate.Score)
            .ThenByDescending(candidate => candidate.Literals)
            .ToList();
        if (_locale.Fallback is { } fallback)
        {
            var drop = candidates.FindIndex(candidate => candidate.Score < _locale.NluConfidenceThreshold);
            candidates.Insert(Math.Min(drop < 0 ? candidates.Count : drop, MostCandidates - 1), new IntentCandidate(fallback, null, ImmutableDictionary<string, SlotMatch>.Empty));
        }

        return [.. candidates.Take(MostCandidates)];
    }

    private Heard Hear(string text, InputMode mode)
    {
        text = text.Length > LongestText ? text[..LongestText] : text;
        var fine = _language.Words(text, splitInside: true).Take(MostWords).ToArray();
        var stems = fine.Where(word => !_language.Fillers.Courtesies.Contains(word.Text)).Select(word => _language.Stem(word.Text));
        return new Heard(text, [.. _language.Words(text).Take(MostWords)], fine, [.. stems], mode);
    }

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
        MatchUtterance(subSlot, slot.FindSubSlot, text, mode) is { } found ? new SlotMatch(text, null, []) { SubSlots = found } : null;

    private ImmutableDictionary<string, SlotMatch>? MatchUtterance(Slot slot, Func<string, Slot?> find, string text, InputMode mode)
    {
        var words = _language.Words(text).Take(MostWords).ToArray();
        return slot.SampleUtterances
            .Select(utterance => new SampleUtterance(utterance, find, _language))
            .Where(sample => sample.HasSlots && !sample.Words.IsEmpty)
            .Select(sample => sample.Align(text, words, whole: true, (inner, piece) => _resolver.Resolve(inner, piece, mode)))
            .FirstOrDefault(slots => slots is not null && slots.ContainsKey(slot.Name));
    }

    private ImmutableArray<SampleUtterance> Samples(Intent intent)
    {
        var known = intent.ParentIntentSignature is { } signature && _language.BaseUtterances.TryGetValue(signature, out var utterances) ? utterances : [];
        return [.. intent.SampleUtterances.Concat(known).Select(utterance => new SampleUtterance(utterance, intent.FindSlot, _language))];
    }

    private IntentCandidate? Best(Intent intent, ImmutableArray<SampleUtterance> samples, Heard heard)
    {
        (SampleUtterance Sample, double Score, bool IsWhole, ImmutableDictionary<string, SlotMatch> Slots)? best = null;
        foreach (var sample in samples)
        {
            var score = Math.Min(BestInexactScore, Overlap(heard.Stems, sample));
            var slots = sample.Align(heard.Text, sample.HasSlots ? heard.Words : heard.Fine, whole: true, Resolve);
            var isWhole = slots is not null;
            if (isWhole)
                score = 1;
            else if (sample.HasSlots && !sample.Words.IsEmpty && score >= LowestScore)
                slots = sample.Align(heard.Text, heard.Words, whole: false, Resolve);
            if (score >= LowestScore && (best is not { } known || score > known.Score || (score == known.Score && IsCloser(sample, slots, known.Sample, known.Slots))))
                best = (sample, score, isWhole, slots ?? ImmutableDictionary<string, SlotMatch>.Empty);
        }

        return best is not { } found ? null : new IntentCandidate(intent, Math.Round(found.Score, 2), found.Slots)
        {
            Evidence = Evidence(heard, found.Sample, found.IsWhole),
            Literals = found.IsWhole ? found.Sample.Words.Length : 0,
        };

        SlotMatch? Resolve(Slot slot, string piece) => heard.Resolve(_resolver, slot, piece);
    }

    // Of two that fit alike, the one that says more in words of its own; then the one that fills more.
    private static bool IsCloser(SampleUtterance sample, ImmutableDictionary<string, SlotMatch>? slots, SampleUtterance than, ImmutableDictionary<string, SlotMatch> thanSlots) =>
        sample.Words.Length != than.Words.Length ? sample.Words.Length > than.Words.Length : slots?.Count > thanSlots.Count;

    private IntentEvidence Evidence(Heard heard, SampleUtterance sample, bool isWhole)
    {
        var besides = heard.Fine.Select(word => word.Text).Where(word => !_language.Fillers.Courtesies.Contains(word)).ToList();
        var shared = ImmutableArray.CreateBuilder<string>();
        var missing = ImmutableArray.CreateBuilder<string>();
        foreach (var word in sample.Words)
        {
            var stem = _language.Stem(word);
            var at = besides.FindIndex(said => _language.Stem(said) == stem);
            if (at >= 0)
                besides.RemoveAt(at);
            (at >= 0 ? shared : missing).Add(word);
        }

        return new IntentEvidence(sample.Text, isWhole, shared.ToImmutable(), missing.ToImmutable(), [.. besides]);
    }

    private double Overlap(string[] heard, SampleUtterance sample)
    {
        var open = heard.ToList();
        var common = 0.0;
        var inSample = 0.0;
        foreach (var word in sample.Words.Select(_language.Stem))
        {
            var weight = _weights.Of(word);
            inSample += weight;
            if (open.Remove(word))
                common += weight;
        }

        var inHeard = heard.Sum(_weights.Of);
        return common == 0 ? 0 : (SampleShare * common / inSample) + ((1 - SampleShare) * common / inHeard);
    }

    /// <summary>An utterance, taken apart once for all samples.</summary>
    /// <param name="Text">What was said.</param>
    /// <param name="Words">Its words; punctuation inside a word stays.</param>
    /// <param name="Fine">Its words, split at all punctuation.</param>
    /// <param name="Stems">The stems of its words, without courtesies.</param>
    /// <param name="Mode">How it came in.</param>
    private sealed record Heard(string Text, Word[] Words, Word[] Fine, string[] Stems, InputMode Mode)
    {
        private readonly Dictionary<Slot, Dictionary<string, SlotMatch?>> _resolved = new(ReferenceEqualityComparer.Instance);

        // Many samples have the same slot, and ask for it in the same places.
        public SlotMatch? Resolve(SlotResolver resolver, Slot slot, string piece)
        {
            if (!_resolved.TryGetValue(slot, out var known))
                _resolved[slot] = known = new(StringComparer.Ordinal);
            if (!known.TryGetValue(piece, out var match))
                known[piece] = match = resolver.Resolve(slot, piece, Mode);
            return match;
        }
    }
}
