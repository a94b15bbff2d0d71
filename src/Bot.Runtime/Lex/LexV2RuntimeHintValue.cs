namespace Bot.Runtime.Lex;

/// <summary>A phrase to listen for.</summary>
public sealed class LexV2RuntimeHintValue
{
    /// <summary>The phrase.</summary>
    public string? Phrase { get; set; }
}
