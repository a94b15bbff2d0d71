using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>What changes while a turn is answered: a typed turn has it in common with the turn that it was made of.</summary>
internal sealed class TurnState
{
    /// <summary>Which hook answers next.</summary>
    public InvocationSource Hook { get; set; }

    /// <summary>What the caller said to the confirmation prompt.</summary>
    public ConfirmationState Confirmation { get; set; }

    /// <summary>The question that was open when the caller spoke.</summary>
    public PausedConversation? Paused { get; set; }

    /// <summary>What filters and handlers hand on; all intents that answer the same turn have it in common.</summary>
    public Dictionary<object, object> Items { get; init; } = [];
}
