using System.Collections.Immutable;

namespace Bot.Cli.Scaffolding;

/// <summary>A slot that is about to be written.</summary>
/// <param name="Name">Its name, which becomes a property.</param>
/// <param name="TypeName">Its slot type.</param>
/// <param name="Kind">What kind of answer the type takes.</param>
/// <param name="Choices">The values of a type that takes no others; empty for other types.</param>
/// <param name="MaxKeys">How many keys the longest keyed answer has.</param>
/// <param name="CanBeKeyed">Whether an answer can be keyed at all.</param>
/// <param name="AllowsSeveral">Whether it takes several values.</param>
/// <param name="MakesType">Whether its type is written with it.</param>
/// <param name="Sample">What a caller could answer, in English.</param>
internal sealed record SlotDraft(
    string Name,
    string TypeName,
    AnswerKind Kind,
    ImmutableArray<string> Choices,
    int MaxKeys,
    bool CanBeKeyed,
    bool AllowsSeveral,
    bool MakesType,
    string Sample)
{
    /// <summary>What callers hear it called.</summary>
    public string Spoken => SpokenName.Of(Name);

    /// <summary>Its name as a placeholder, a parameter and a local variable.</summary>
    public string Parameter => SpokenName.Camel(Name);
}
