using System.Collections.Immutable;

namespace Bot.Cli.Scaffolding;

/// <summary>An intent that is about to be written, with everything checked.</summary>
/// <param name="Name">Its name, which becomes a class.</param>
/// <param name="Description">What it is for; becomes documentation of the class.</param>
/// <param name="Slots">What it asks for, in order.</param>
/// <param name="Utterances">What callers say to get there, by locale.</param>
internal sealed record IntentDraft(string Name, string Description, ImmutableArray<SlotDraft> Slots, ImmutableDictionary<string, ImmutableArray<string>> Utterances)
{
    /// <summary>What callers hear it called.</summary>
    public string Spoken => SpokenName.Of(Name);

    /// <summary>The name of its call script, without the ending.</summary>
    public string CallName => SpokenName.Kebab(Name);
}
