using System.Collections.Immutable;

namespace Bot.Cli.Scaffolding.Definition;

/// <summary>A slot type that the definition has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsSpelled">Whether it is a kind of AMAZON.AlphaNumeric.</param>
/// <param name="IsRestricted">Whether it takes its own values and no others.</param>
/// <param name="Values">Its values, without their synonyms.</param>
/// <param name="MaxKeys">How many keys the longest value or synonym of digits has; 0 when none can be keyed.</param>
internal sealed record KnownSlotType(string Name, bool IsSpelled, bool IsRestricted, ImmutableArray<string> Values, int MaxKeys);
