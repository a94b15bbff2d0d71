using System.Collections.Frozen;
using System.Collections.Immutable;
using static Bot.Simulator.Connect.Language.ActionPlay;
using static Bot.Simulator.Connect.Language.ErrorTypes;

namespace Bot.Simulator.Connect.Language;

/// <summary>
/// The action types of Connect's flow language (Amazon Connect API reference, "Flow language": contact actions, flow control actions, interactions,
/// participant actions). A type that is not here may be newer than this table: the player lets such an action take its error branch.
/// </summary>
public static class ActionTypes
{
    private const string NotHeard = "nothing a caller would notice";
    private const string NoProfiles = "there are no customer profiles on this machine";
    private const string ChatOnly = "Connect has this for chat, and a voice contact takes the error branch";

    private static readonly ImmutableArray<string> AnyError = [NoMatchingError];
    private static readonly ImmutableArray<string> Equality = [Language.Operators.EqualTo];

    private static readonly ActionType[] Contact =
    [
        Passes("CompleteOutboundCall"),
        Passes("CreateCase", ["ContactNotLinked"], AnyError),
        Passes("CreatePersistentContactAssociation", AnyError),
        Passes("CreateTask", AnyError),
        Passes("CreateWisdomSession", AnyError),
        new("DequeueContactAndTransferToQueue", CarriedOut) { RequiredErrors = AnyError, OptionalErrors = [QueueAtCapacity] },
        new("EndFlowModuleExecution", CarriedOut) { IsTerminal = true },
        Fails("GetCase", "there are no cases on this machine", "NoneFound") with { OptionalErrors = ["ContactNotLinked", "MultipleFound", "NoneFound"] },
        new("InvokeFlowModule", CarriedOut) { RequiredErrors = AnyError, RequiredParameters = ["FlowModuleId"] },
        Passes("ResumeContact", AnyError),
        Passes("StartOutboundChatContact", AnyError),
        Passes("TagContact"),
        new("TransferContactToAgent", CarriedOut) { IsTerminal = true },
        new("TransferContactToQueue", CarriedOut) { RequiredErrors = AnyError, OptionalErrors = [QueueAtCapacity] },
        Passes("UnTagContact", AnyError),
        Passes("UpdateCase", ["ContactNotLinked"], AnyError),
        new("UpdateContactAttributes", CarriedOut) { RequiredErrors = AnyError, RequiredParameters = ["Attributes"] },
        new("UpdateContactCallbackNumber", CarriedOut) { OptionalErrors = [InvalidCallbackNumber, "CallbackNumberNotDialable"], RequiredParameters = ["CallbackNumber"] },
        new("UpdateContactData", CarriedOut) { RequiredErrors = AnyError },
        Passes("UpdateContactEventHooks", AnyError) with { RequiredParameters = ["EventHooks"], Note = "the flows that it sets begin where the simulated call ends" },
        Fails("UpdateContactMediaProcessing", ChatOnly, "ChannelMismatch") with { OptionalErrors = ["ChannelMismatch"] },
        Passes("UpdateContactMediaStreamingBehavior", AnyError),
        Passes("UpdateContactRecordingAndAnalyticsBehavior", AnyError) with { OptionalErrors = ["ChannelMismatch", "InFlightRedactionConfigurationFailed"] },

        // The sources disagree on whether it has an error branch.
        Passes("UpdateContactRecordingBehavior") with { OptionalErrors = AnyError },
        Passes("UpdateContactRoutingBehavior"),
        new("UpdateContactTargetQueue", CarriedOut) { RequiredErrors = AnyError },
        new("UpdateContactTextToSpeechVoice", CarriedOut) { RequiredErrors = AnyError, RequiredParameters = ["TextToSpeechVoice"] },
        Passes("UpdatePreviousContactParticipantState", AnyError),
    ];

    private static readonly ActionType[] FlowControl =
    [
        new("CheckHoursOfOperation", CarriedOut) { RequiredErrors = AnyError, RequiredResults = ["True", "False"], Operators = Equality },
        new("CheckMetricData", CarriedOut) { RequiredErrors = AnyError, OptionalErrors = [NoMatchingCondition], RequiredParameters = ["MetricType"], Operators = [Language.Operators.EqualTo, .. Language.Operators.Number] },
        Fails("CheckOutboundCallStatus", "Connect has this for outbound campaigns, and the caller rang") with { Operators = Equality },
        Fails("CheckVoiceId", "there is no Voice ID on this machine") with { Operators = Equality },
        new("Compare", CarriedOut) { RequiredErrors = [NoMatchingCondition], RequiredParameters = ["ComparisonValue"], Operators = Language.Operators.All },
        new("DistributeByPercentage", CarriedOut) { RequiredErrors = [NoMatchingCondition], Operators = ["NumberLessThan"] },
        new("EndFlowExecution", CarriedOut) { IsTerminal = true },
        new("GetMetricData", CarriedOut) { RequiredErrors = AnyError },
        new("Loop", CarriedOut) { RequiredParameters = ["LoopCount"], RequiredResults = ["ContinueLooping", "DoneLooping"], Operators = Equality },
        Passes("StartVoiceIdStream", AnyError),
        new("TransferToFlow", CarriedOut) { RequiredErrors = AnyError, RequiredParameters = ["ContactFlowId"] },
        new("UpdateFlowAttributes", CarriedOut) { RequiredParameters = ["FlowAttributes"] },
        Passes("UpdateFlowLoggingBehavior") with { RequiredParameters = ["FlowLoggingBehavior"] },
        Passes("UpdateRoutingCriteria", AnyError),
        Fails("Wait", ChatOnly) with { OptionalErrors = ["ParticipantNotFound"], RequiredResults = ["WaitCompleted"], Operators = Equality },
    ];

    private static readonly ActionType[] Interactions =
    [
        Passes("AssociateContactToCustomerProfile", AnyError),
        new("CreateCallbackContact", CarriedOut) { RequiredErrors = AnyError },
        Passes("CreateCustomerProfile", AnyError),
        Fails("GetCalculatedAttributesForCustomerProfile", NoProfiles, "NoneFoundError") with { OptionalErrors = ["NoneFoundError"] },
        Fails("GetCustomerProfile", NoProfiles, "NoneFoundError") with { OptionalErrors = ["MultipleFoundError", "NoneFoundError"] },
        Fails("GetCustomerProfileObject", NoProfiles, "NoneFoundError") with { OptionalErrors = ["NoneFoundError"] },
        new("InvokeLambdaFunction", CarriedOut) { RequiredErrors = AnyError, RequiredParameters = ["LambdaFunctionARN", "InvocationTimeLimitSeconds"] },
        Passes("UpdateCustomerProfile", AnyError),
    ];

    private static readonly ActionType[] Participant =
    [
        Fails("AuthenticateParticipant", ChatOnly),
        new("ConnectParticipantWithLexBot", CarriedOut) { RequiredErrors = [NoMatchingCondition, NoMatchingError], OptionalErrors = [InputTimeLimitExceeded], Operators = Equality },
        new("DisconnectParticipant", CarriedOut) { IsTerminal = true },
        new("GetParticipantInput", CarriedOut) { RequiredErrors = AnyError, OptionalErrors = [NoMatchingCondition, InputTimeLimitExceeded, InvalidPhoneNumber], RequiredParameters = ["InputTimeLimitSeconds"], Operators = Equality },
        new("MessageParticipant", CarriedOut) { RequiredErrors = AnyError },
        new("MessageParticipantIteratively", CarriedOut) { RequiredErrors = AnyError, RequiredParameters = ["Messages"], Operators = Equality },
        Fails("ShowView", ChatOnly) with { OptionalErrors = [NoMatchingCondition, "TimeLimitExceeded"], Operators = Equality },
        new("TransferParticipantToThirdParty", CarriedOut) { RequiredErrors = AnyError, OptionalErrors = ["CallFailed", "ConnectionTimeLimitExceeded"], RequiredParameters = ["ThirdPartyPhoneNumber"] },
    ];

    /// <summary>Every type that is known, by its name.</summary>
    public static FrozenDictionary<string, ActionType> All { get; } =
        ((ActionType[])[.. Contact, .. FlowControl, .. Interactions, .. Participant]).ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>The type of that name; null if it is not known.</summary>
    /// <param name="name">A name as flows write it; letter case counts.</param>
    public static ActionType? Find(string name) => All.GetValueOrDefault(name);

    private static ActionType Passes(string name, params ImmutableArray<string>[] errors) =>
        new(name, PassedOver) { RequiredErrors = [.. errors.SelectMany(error => error)], Note = NotHeard };

    private static ActionType Fails(string name, string why, string failure = NoMatchingError) =>
        new(name, TakesErrorBranch) { RequiredErrors = AnyError, Failure = failure, Note = why };
}
