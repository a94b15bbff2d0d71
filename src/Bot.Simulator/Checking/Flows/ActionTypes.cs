namespace Bot.Simulator.Checking.Flows;

/// <summary>The action types of the flow language (Amazon Connect API reference, "Actions in the Amazon Connect Flow language").</summary>
internal static class ActionTypes
{
    private static readonly string[] NoMatchingError = ["NoMatchingError"];

    /// <summary>All that are known here.</summary>
    public static readonly string[] Known =
    [
        "AssociateContactToCustomerProfile", "AuthenticateParticipant", "CheckHoursOfOperation", "CheckMetricData", "CheckOutboundCallStatus", "CheckVoiceId", "Compare", "CompleteOutboundCall",
        "ConnectParticipantWithLexBot", "CreateCallbackContact", "CreateCase", "CreateCustomerProfile", "CreatePersistentContactAssociation", "CreateTask", "CreateWisdomSession",
        "DequeueContactAndTransferToQueue", "DisconnectParticipant", "DistributeByPercentage", "EndFlowExecution", "EndFlowModuleExecution", "GetCalculatedAttributesForCustomerProfile", "GetCase",
        "GetCustomerProfile", "GetCustomerProfileObject", "GetMetricData", "GetParticipantInput", "InvokeFlowModule", "InvokeLambdaFunction", "LoadContactContent", "Loop", "MessageParticipant",
        "MessageParticipantIteratively", "ResumeContact", "SendMessage", "ShowView", "StartOutboundChatContact", "StartVoiceIdStream", "TagContact", "TransferContactToAgent", "TransferContactToQueue",
        "TransferParticipantToThirdParty", "TransferToFlow", "UnTagContact", "UpdateCase", "UpdateContactAttributes", "UpdateContactCallbackNumber", "UpdateContactData", "UpdateContactEventHooks",
        "UpdateContactMediaProcessing", "UpdateContactMediaStreamingBehavior", "UpdateContactRecordingAndAnalyticsBehavior", "UpdateContactRecordingBehavior", "UpdateContactRoutingBehavior",
        "UpdateContactRoutingCriteria", "UpdateContactTargetQueue", "UpdateContactTextToSpeechVoice", "UpdateCustomerProfile", "UpdateFlowAttributes", "UpdateFlowLoggingBehavior",
        "UpdatePreviousContactParticipantState", "Wait",
    ];

    /// <summary>Whether the flow ends there.</summary>
    public static bool IsTerminal(string type) => type is "DisconnectParticipant" or "EndFlowExecution" or "EndFlowModuleExecution";

    /// <summary>Whether the caller gets to somebody, or to a flow that may bring them there.</summary>
    public static bool LeadsOn(string type) =>
        type is "TransferContactToQueue" or "TransferContactToAgent" or "TransferParticipantToThirdParty" or "TransferToFlow" or "DequeueContactAndTransferToQueue" or "CreateCallbackContact" or "EndFlowModuleExecution";

    /// <summary>The errors that an action must declare.</summary>
    public static string[] Errors(string type) => type switch
    {
        "ConnectParticipantWithLexBot" or "GetParticipantInput" => ["NoMatchingError", "NoMatchingCondition"],
        "Compare" => ["NoMatchingCondition"],
        "TransferContactToQueue" => ["NoMatchingError", "QueueAtCapacity"],
        "UpdateContactAttributes" or "UpdateContactTargetQueue" or "InvokeLambdaFunction" or "CheckHoursOfOperation" or "TransferToFlow" or "InvokeFlowModule" or "Wait" => NoMatchingError,
        _ => [],
    };

    /// <summary>The errors that an action must declare now, and that flows which were published earlier lack.</summary>
    public static string[] LaterErrors(string type) => type is "MessageParticipant" or "UpdateContactTextToSpeechVoice" ? NoMatchingError : [];
}
