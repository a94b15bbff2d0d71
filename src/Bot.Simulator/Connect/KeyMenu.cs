using System.Collections.Immutable;

namespace Bot.Simulator.Connect;

/// <summary>A question of the flow's own that is answered with keys; words are not listened to.</summary>
/// <param name="Keys">The keys that lead somewhere, any other doing what the flow does for an unknown key; empty where a number is keyed.</param>
/// <param name="Wait">How long the flow waits for the first key.</param>
public sealed record KeyMenu(ImmutableArray<string> Keys, TimeSpan Wait)
{
    /// <summary>The most keys that count: one for a menu, more where the flow stores what is keyed.</summary>
    public int MaximumLength { get; init; } = 1;

    /// <summary>The keys that end the entry and are no part of it; a menu needs none.</summary>
    public string Terminator { get; init; } = string.Empty;
}
