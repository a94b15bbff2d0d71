using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;
using Bot.Simulator.Scripts;

namespace Bot.Simulator.Callers;

/// <summary>An intent that was called for.</summary>
/// <param name="Locale">The locale.</param>
/// <param name="Intent">The intent.</param>
/// <param name="Outcome">How the call went.</param>
/// <param name="Answers">How often the caller spoke.</param>
/// <param name="Last">Lex's last answer; null if there was no call, or none.</param>
/// <param name="Fault">What failed; null if nothing did.</param>
/// <param name="Transcript">What was said.</param>
public sealed record WalkedIntent(BotLocale Locale, Intent Intent, WalkOutcome Outcome, int Answers, LexTurn? Last, string? Fault, CallTranscript Transcript)
{
    /// <summary>Whether there was no call because there cannot be one, or the call came to its end.</summary>
    public bool IsFine => Outcome is WalkOutcome.Ended or WalkOutcome.NothingToSay or WalkOutcome.NeedsContext;
}
