using Bot.Simulator.Connect.Language;
using Bot.Simulator.Definition;
using Bot.Simulator.Dialog;

namespace Bot.Simulator.Connect.Playing;

/// <summary>Carries out one action of a flow.</summary>
internal static class ActionPlayer
{
    /// <exception cref="NotSimulatedException">The bot uses something that is not simulated.</exception>
    public static async Task<Outcome> PlayAsync(FlowAction action, FlowCall call)
    {
        try
        {
            return ActionTypes.Find(action.Type) switch
            {
                null => Outcome.Error(action, $"there is no action type '{action.Type}' that this player knows"),
                { Play: ActionPlay.PassedOver } type => Outcome.NextAction(action, type.Note),
                { Play: ActionPlay.TakesErrorBranch } type => Outcome.Error(action, type.Failure, type.Note!),
                _ => await TalkAsync(action, call) ?? Know(action, call) ?? Route(action, call),
            };
        }
        catch (Exception exception) when (exception is LexDependencyFailedException or LexLoopException or LexValidationException or DefinitionException)
        {
            return Outcome.Error(action, exception.Message);
        }
    }

    // What the caller, a bot or a function takes part in.
    private static async Task<Outcome?> TalkAsync(FlowAction action, FlowCall call) => action.Type switch
    {
        "MessageParticipant" => await PromptActions.MessageAsync(action, call),
        "MessageParticipantIteratively" => await PromptActions.MessagesAsync(action, call),
        "GetParticipantInput" => await KeyActions.AskAsync(action, call),
        "ConnectParticipantWithLexBot" => await new LexBlock(action, call).PlayAsync(),
        "InvokeLambdaFunction" => await LambdaActions.InvokeAsync(action, call),
        _ => null,
    };

    // What changes or asks what is known of the contact.
    private static Outcome? Know(FlowAction action, FlowCall call) => action.Type switch
    {
        "UpdateContactAttributes" => AttributeActions.SetAttributes(action, call),
        "UpdateFlowAttributes" => AttributeActions.SetFlowAttributes(action, call),
        "UpdateContactData" => AttributeActions.SetData(action, call),
        "UpdateContactTextToSpeechVoice" => AttributeActions.SetVoice(action, call),
        "UpdateContactCallbackNumber" => AttributeActions.SetCallbackNumber(action, call),
        "Compare" => BranchActions.Compare(action, call),
        "CheckHoursOfOperation" => BranchActions.CheckHours(action, call),
        "CheckMetricData" => BranchActions.CheckMetrics(action, call),
        "GetMetricData" => BranchActions.LoadMetrics(action, call),
        "DistributeByPercentage" => BranchActions.Distribute(action, call),
        "Loop" => BranchActions.Loop(action, call),
        _ => null,
    };

    // What leads out of the flow.
    private static Outcome Route(FlowAction action, FlowCall call) => action.Type switch
    {
        "UpdateContactTargetQueue" => QueueActions.SetQueue(action, call),
        "TransferContactToQueue" => QueueActions.TransferToQueue(action, call),
        "DequeueContactAndTransferToQueue" => QueueActions.Requeue(action, call),
        "TransferContactToAgent" => QueueActions.TransferToAgent(call),
        "TransferParticipantToThirdParty" => QueueActions.TransferToTelephone(action, call),
        "CreateCallbackContact" => QueueActions.CallBack(action, call),
        "InvokeFlowModule" => OtherFlows.InvokeModule(action, call),
        "TransferToFlow" => OtherFlows.Transfer(action, call),
        "EndFlowModuleExecution" => Outcome.Return,
        "DisconnectParticipant" or "EndFlowExecution" => Outcome.Ends(new CallEnd.Disconnected()),
        _ => throw new NotSimulatedException($"the action {action.Type}", action.Place),
    };
}
