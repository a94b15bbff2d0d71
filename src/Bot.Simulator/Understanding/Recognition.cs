using System.Collections.Immutable;
using System.Globalization;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Understanding;

/// <summary>What an utterance may mean, and why.</summary>
/// <param name="Candidates">The intents it may mean, best first, at most five; FallbackIntent where the scores drop below the threshold.</param>
/// <param name="Threshold">The locale's threshold (nluConfidenceThreshold), from 0 to 1.</param>
/// <param name="LeftOut">The intents that cannot be meant now, since one of their input contexts is not active.</param>
public sealed record Recognition(ImmutableArray<IntentCandidate> Candidates, double Threshold, ImmutableArray<Intent> LeftOut)
{
    /// <summary>Why it went where it went, in lines for people.</summary>
    public IEnumerable<string> Explain()
    {
        foreach (var candidate in Candidates)
            yield return candidate.Explain(Threshold);
        if (Candidates.IsEmpty)
            yield return "No intent shares a word with it, and the locale has no FallbackIntent.";
        foreach (var intent in LeftOut)
            yield return string.Create(CultureInfo.InvariantCulture, $"{intent.Name} is left out: it needs the contexts {string.Join(", ", intent.InputContexts)} to be active.");
    }
}
