using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>Branches of which the first whose condition is true is taken.</summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="IsActive">Whether it is evaluated at all.</param>
/// <param name="Branches">The branches in their order, one to four.</param>
/// <param name="Default">What happens when no condition is true.</param>
public sealed record Conditional(DefinitionPlace Place, bool IsActive, ImmutableArray<ConditionalBranch> Branches, Continuation Default);
