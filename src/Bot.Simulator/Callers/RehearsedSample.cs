using System.Collections.Immutable;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Callers;

/// <summary>A sample utterance that was said to its bot.</summary>
/// <param name="Intent">The intent it is a sample of.</param>
/// <param name="Utterance">The utterance as the definition has it.</param>
/// <param name="Said">What was said: the utterance with values for its slots.</param>
/// <param name="Candidates">What the bot took it for, best first; may be empty in a bot without FallbackIntent.</param>
public sealed record RehearsedSample(Intent Intent, string Utterance, string Said, ImmutableArray<IntentCandidate> Candidates)
{
    /// <summary>Whether it reached its intent.</summary>
    public bool IsReached => Candidates is [var best, ..] && best.Intent == Intent;

    /// <summary>What speaks for its own intent, however many others come before it; null if nothing does.</summary>
    public IntentCandidate? Own { get; init; }

    /// <summary>
    /// The intent that has an utterance for exactly the same words, once slots are filled, and got them; null if there is none. Where two intents want the
    /// same words, no recognition can be right for both.
    /// </summary>
    public Intent? Overlaps => !IsReached && Candidates is [{ Whole: not null } best, ..] && Own is { Whole: not null } ? best.Intent : null;
}
