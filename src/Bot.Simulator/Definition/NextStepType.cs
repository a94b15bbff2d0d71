namespace Bot.Simulator.Definition;

/// <summary>Where a conversation goes next (DialogAction.type of the Lex V2 model API).</summary>
public enum NextStepType
{
    /// <summary>Waits for a new intent.</summary>
    ElicitIntent,

    /// <summary>Starts this or another intent.</summary>
    StartIntent,

    /// <summary>Asks for a slot.</summary>
    ElicitSlot,

    /// <summary>Evaluates the conditional that belongs to the same place.</summary>
    EvaluateConditional,

    /// <summary>Calls the code hook that belongs to the same place.</summary>
    InvokeDialogCodeHook,

    /// <summary>Goes to the confirmation prompt.</summary>
    ConfirmIntent,

    /// <summary>Goes to fulfillment.</summary>
    FulfillIntent,

    /// <summary>Goes to the closing response.</summary>
    CloseIntent,

    /// <summary>Ends the conversation.</summary>
    EndConversation,
}
