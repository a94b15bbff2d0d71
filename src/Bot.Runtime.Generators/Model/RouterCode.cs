namespace Bot.Runtime.Generators.Model;

/// <summary>The router that is generated in the composition root.</summary>
/// <param name="Declaration">The root.</param>
/// <param name="NeedsRoot">Whether a turn needs the root.</param>
/// <param name="Fields">What is made once, each after what it needs.</param>
/// <param name="Arms">The intents.</param>
/// <param name="Fallback">The expression for an intent that nobody answers; null when there is no fallback handler.</param>
/// <param name="Creations">The handlers that are made for each turn.</param>
/// <param name="Usings">The namespaces to use.</param>
/// <param name="Clashes">Names that mean more than one thing in the project.</param>
internal sealed record RouterCode(
    TypeDeclaration Declaration,
    bool NeedsRoot,
    EquatableArray<RouterField> Fields,
    EquatableArray<RouterArm> Arms,
    string? Fallback,
    EquatableArray<RouterCreation> Creations,
    EquatableArray<string> Usings,
    EquatableArray<string> Clashes);
