namespace Bot.Simulator.Definition;

/// <summary>The yes/no question before fulfillment.</summary>
public sealed record ConfirmationSetting
{
    /// <summary>Where it is defined.</summary>
    public required DefinitionPlace Place { get; init; }

    /// <summary>Whether it is asked.</summary>
    public required bool IsActive { get; init; }

    /// <summary>The question; null if none is written.</summary>
    public required PromptSpecification? Prompt { get; init; }

    /// <summary>What follows a yes; by default fulfillment.</summary>
    public required Continuation Confirmed { get; init; }

    /// <summary>What follows a no; by default the end of the conversation.</summary>
    public required Continuation Declined { get; init; }

    /// <summary>What follows when every attempt is used up; by default FallbackIntent.</summary>
    public required Continuation Failure { get; init; }

    /// <summary>The hook that InvokeDialogCodeHook calls here.</summary>
    public required CodeHook? CodeHook { get; init; }

    /// <summary>The hook that is called after every answer to the question.</summary>
    public required CodeHook? ElicitationCodeHook { get; init; }
}
