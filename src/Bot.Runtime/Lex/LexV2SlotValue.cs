namespace Bot.Runtime.Lex;

/// <summary>What was said for a slot, and what Lex made of it.</summary>
public sealed class LexV2SlotValue
{
    /// <summary>The part of the utterance that was taken for the slot.</summary>
    public string? OriginalValue { get; set; }

    /// <summary>The value Lex settled on; null while it is ambiguous or unresolved.</summary>
    public string? InterpretedValue { get; set; }

    /// <summary>Up to five candidates, best first. Empty for free-form values.</summary>
    public List<string>? ResolvedValues { get; set; }
}
