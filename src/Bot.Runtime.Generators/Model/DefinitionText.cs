namespace Bot.Runtime.Generators.Model;

/// <summary>A text of the definition that callers hear, or that Lex learns from.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, and where it is written.</param>
/// <param name="Placeholders">What it has in braces, with them.</param>
/// <param name="SsmlProblem">What is wrong with its SSML; null when nothing is, or when it is none.</param>
internal sealed record DefinitionText(DefinitionTextKind Kind, Named Text, EquatableArray<Named> Placeholders, string? SsmlProblem);
