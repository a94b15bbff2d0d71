namespace Bot.Runtime.Lex;

/// <summary>The intent that a transcription leads to.</summary>
public sealed class LexV2ResolvedContext
{
    /// <summary>Its name, or null.</summary>
    public string? Intent { get; set; }
}
