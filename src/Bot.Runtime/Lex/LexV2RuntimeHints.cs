namespace Bot.Runtime.Lex;

/// <summary>Phrases that help speech recognition.</summary>
public sealed class LexV2RuntimeHints
{
    /// <summary>By intent, then by slot.</summary>
    public Dictionary<string, Dictionary<string, LexV2SlotHint>>? SlotHints { get; set; }
}
