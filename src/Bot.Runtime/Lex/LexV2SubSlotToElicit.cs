namespace Bot.Runtime.Lex;

/// <summary>Names a sub-slot.</summary>
public sealed class LexV2SubSlotToElicit
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Not supported by Lex any deeper.</summary>
    public LexV2SubSlotToElicit? SubSlotToElicit { get; set; }
}
