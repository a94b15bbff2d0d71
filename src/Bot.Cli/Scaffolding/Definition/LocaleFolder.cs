using System.Collections.Immutable;

namespace Bot.Cli.Scaffolding.Definition;

/// <summary>What a locale of the definition holds, as far as a new intent must know it.</summary>
/// <param name="Id">The locale, like en_US.</param>
/// <param name="Path">Its folder, from the root of the checkout, with / between folders.</param>
/// <param name="Intents">The names of its intents.</param>
/// <param name="SlotTypes">Its slot types.</param>
/// <param name="Utterances">The intent to which each utterance leads, by the utterance's <see cref="Utterance.Normalised">words</see>.</param>
internal sealed record LocaleFolder(
    string Id,
    string Path,
    ImmutableArray<string> Intents,
    ImmutableArray<KnownSlotType> SlotTypes,
    ImmutableDictionary<string, string> Utterances)
{
    /// <summary>Whether its language is English: the one that call scripts speak.</summary>
    public bool IsEnglish => Id.StartsWith("en_", StringComparison.Ordinal);
}
