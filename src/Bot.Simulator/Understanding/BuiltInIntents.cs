using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Simulator.Understanding;

/// <summary>What Lex understands for its built-in intents without any utterance in the definition (Lex V2 developer guide, "Built-in intents").</summary>
internal static class BuiltInIntents
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> BaseUtterances = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["AMAZON.CancelIntent"] = ["cancel", "never mind", "nevermind", "forget it", "cancel that"],
        ["AMAZON.HelpIntent"] = ["help", "help me", "can you help me"],
        ["AMAZON.PauseIntent"] = ["pause", "pause that"],
        ["AMAZON.RepeatIntent"] = ["repeat", "say that again", "repeat that", "can you repeat that", "come again"],
        ["AMAZON.ResumeIntent"] = ["resume", "continue", "keep going"],
        ["AMAZON.StartOverIntent"] = ["start over", "restart", "start again"],
        ["AMAZON.StopIntent"] = ["stop", "off", "shut up"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The base utterances of a signature; none for an intent of one's own.</summary>
    public static ImmutableArray<string> UtterancesOf(string? signature) =>
        signature is not null && BaseUtterances.TryGetValue(signature, out var utterances) ? utterances : [];
}
