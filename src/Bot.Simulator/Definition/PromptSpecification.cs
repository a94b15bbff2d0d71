using System.Collections.Immutable;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Definition;

/// <summary>A question of the bot's, and how it is asked again.</summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="MessageGroups">One message of each group is sent, in this order.</param>
/// <param name="MaxRetries">How often it is asked again after the first time, 0 to 5.</param>
/// <param name="AllowInterrupt">Whether the caller may talk over it.</param>
/// <param name="Selection">Which message of a group is used at each attempt.</param>
/// <param name="Attempts">Settings of single attempts; an attempt that is not there has Lex's defaults.</param>
public sealed record PromptSpecification(
    DefinitionPlace Place,
    ImmutableArray<MessageGroup> MessageGroups,
    int MaxRetries,
    bool AllowInterrupt,
    MessageSelectionStrategy Selection,
    ImmutableDictionary<PromptAttempt, PromptAttemptSpecification> Attempts)
{
    /// <summary>The settings of an attempt.</summary>
    /// <param name="attempt">Initial or one of the retries.</param>
    public PromptAttemptSpecification AttemptSettings(PromptAttempt attempt) =>
        Attempts.GetValueOrDefault(attempt) ?? PromptAttemptSpecification.Default with { AllowInterrupt = AllowInterrupt };
}
