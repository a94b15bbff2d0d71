using Bot.Simulator.Dialog;

namespace Bot.Simulator.Connect;

/// <summary>The world around a flow: who calls, which bot answers, whether people are there.</summary>
public sealed record FlowPlayerOptions
{
    /// <summary>Opens a session with the bot that a block names.</summary>
    public required Func<LexBotConnection, LexSession> OpenBot { get; init; }

    /// <summary>The caller's number in E.164; null if it is withheld.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The number that was called, in E.164.</summary>
    public string SystemNumber { get; init; } = "+61200000000";

    /// <summary>The contact's id, a UUID, which is also the Lex session's.</summary>
    public string ContactId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>The contact's language when the call begins, such as en-US.</summary>
    public string LanguageCode { get; init; } = "en-US";

    /// <summary>Whether CheckHoursOfOperation finds the desk open.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Whether the queue takes no more callers.</summary>
    public bool QueueIsFull { get; init; }

    /// <summary>
    /// Whether an intent that ends as Failed leaves the block by its Error branch. Connect's guide: "Error: if the intent is not fulfilled".
    /// </summary>
    public bool FailedIntentTakesErrorBranch { get; init; } = true;

    /// <summary>Told of every action before it is carried out.</summary>
    public Action<FlowAction>? OnAction { get; init; }

    /// <summary>Told of every answer of Lex's.</summary>
    public Action<LexTurn>? OnTurn { get; init; }

    /// <summary>Told why a block left by its Error branch: an operator would find this in the logs, the caller does not hear it.</summary>
    public Action<FlowAction, string>? OnError { get; init; }
}
