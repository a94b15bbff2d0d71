using System.Collections.Immutable;
using Bot.Simulator.Connect.Reading;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Connect;

/// <summary>An action ("block") of a contact flow.</summary>
/// <param name="Place">Where it is defined.</param>
/// <param name="Identifier">Its identifier.</param>
/// <param name="Type">Its type in the flow language, such as MessageParticipant.</param>
/// <param name="NextAction">The action that follows if no condition or error applies; null for one that ends the flow.</param>
/// <param name="Errors">Branches for errors.</param>
/// <param name="Conditions">Branches for results, in their order.</param>
public sealed record FlowAction(
    DefinitionPlace Place,
    string Identifier,
    string Type,
    string? NextAction,
    ImmutableArray<FlowError> Errors,
    ImmutableArray<FlowCondition> Conditions)
{
    /// <summary>The parameters as they are written.</summary>
    internal FlowParameters Parameters { get; init; } = FlowParameters.None;

    /// <summary>The action after an error of that type; null if the flow has no branch for it.</summary>
    /// <param name="errorType">The type of the error.</param>
    public string? AfterError(string errorType) => Errors.FirstOrDefault(error => error.ErrorType == errorType)?.NextAction;
}
