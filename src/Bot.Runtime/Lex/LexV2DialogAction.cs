namespace Bot.Runtime.Lex;

/// <summary>A step: what Lex does next.</summary>
public sealed class LexV2DialogAction
{
    /// <summary>The kind of step.</summary>
    public DialogActionType Type { get; set; }

    /// <summary>The slot to ask for; required with ElicitSlot and only there.</summary>
    public string? SlotToElicit { get; set; }

    /// <summary>How to listen for it; only with ElicitSlot.</summary>
    public SlotElicitationStyle? SlotElicitationStyle { get; set; }

    /// <summary>The sub-slot to ask for, of a composite slot.</summary>
    public LexV2SubSlotToElicit? SubSlotToElicit { get; set; }
}
