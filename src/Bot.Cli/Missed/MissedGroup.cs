namespace Bot.Cli.Missed;

/// <summary>What callers said in the same words, and what could be done about it.</summary>
/// <param name="Locale">The language.</param>
/// <param name="Words">What they said, in small letters and without punctuation.</param>
/// <param name="Count">How often.</param>
/// <param name="InIntents">The intents that were being talked about, where one was.</param>
/// <param name="Nearest">The intents that it is nearest to, best first, each with its score from 0 to 1.</param>
/// <param name="Intent">The intent that it is proposed to as a sample utterance; null if it is proposed to none.</param>
/// <param name="Why">Why it is proposed to none; null if it is proposed.</param>
internal sealed record MissedGroup(
    string Locale, string Words, int Count, IReadOnlyList<string> InIntents, IReadOnlyList<(string Intent, double Score)> Nearest, string? Intent, string? Why);
