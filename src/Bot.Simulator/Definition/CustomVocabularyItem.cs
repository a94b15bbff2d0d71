namespace Bot.Simulator.Definition;

/// <summary>A phrase that Lex listens for in speech (API reference, CustomVocabularyItem).</summary>
/// <param name="Phrase">The phrase as it is said, up to 100 characters.</param>
/// <param name="Weight">How much it is preferred, 0 to 3; null for Lex's own choice.</param>
/// <param name="DisplayAs">How it is written in the transcript; null for the phrase itself.</param>
public sealed record CustomVocabularyItem(string Phrase, int? Weight, string? DisplayAs);
