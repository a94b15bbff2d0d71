using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>A message and other ways to say the same. Of each group of a response one is sent.</summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="Messages">The message first, then its variations.</param>
public sealed record MessageGroup(DefinitionPlace Place, ImmutableArray<Message> Messages);
