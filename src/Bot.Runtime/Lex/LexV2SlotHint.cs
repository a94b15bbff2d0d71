namespace Bot.Runtime.Lex;

/// <summary>Hints for one slot.</summary>
public sealed class LexV2SlotHint
{
    /// <summary>The phrases.</summary>
    public List<LexV2RuntimeHintValue>? RuntimeHintValues { get; set; }

    /// <summary>Hints for sub-slots by name.</summary>
    public Dictionary<string, LexV2SlotHint>? SubSlotHints { get; set; }
}
