using System.Collections.Immutable;

namespace Bot.Simulator.Connect;

/// <summary>A question of the flow's own that is answered with one key; words are not listened to.</summary>
/// <param name="Keys">The keys that lead somewhere; any other does what the flow does for an unknown key.</param>
/// <param name="Wait">How long the flow waits for the key.</param>
public sealed record KeyMenu(ImmutableArray<string> Keys, TimeSpan Wait);
