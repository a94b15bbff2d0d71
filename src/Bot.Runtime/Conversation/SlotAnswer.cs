namespace Bot.Runtime.Conversation;

/// <summary>What a caller answered for a slot, before it is made a typed value: what was said, what Lex made of it, and what else it could have been.</summary>
/// <param name="Original">The words that were taken for the slot; null when Lex gave none.</param>
/// <param name="Interpreted">What Lex settled on; null while it is ambiguous or none of the type.</param>
/// <param name="Candidates">The values it could be, best first; up to five. Source: Lex V2 developer guide, "resolvedValues".</param>
public sealed record SlotAnswer(string? Original, string? Interpreted, IReadOnlyList<string> Candidates)
{
    /// <summary>Whether Lex found several values and settled on none: "ten o'clock" is 10:00 and 22:00.</summary>
    public bool IsAmbiguous => Interpreted is null && Candidates.Count > 1;
}
