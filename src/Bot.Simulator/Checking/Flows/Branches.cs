using System.Collections.Immutable;
using Bot.Simulator.Connect.Language;

namespace Bot.Simulator.Checking.Flows;

/// <summary>Which branches an action needs, on top of the table that flows are played by.</summary>
internal static class Branches
{
    /// <summary>The errors without whose branch Connect refuses the action.</summary>
    public static ImmutableArray<string> Required(string type) => IsStrict(type) && ActionTypes.Find(type) is { } known ? known.RequiredErrors : [];

    /// <summary>The errors whose branch published flows have been seen to lack, or that nobody says is required.</summary>
    public static ImmutableArray<string> Advised(string type) => ActionTypes.Find(type) switch
    {
        null => [],
        _ when type is "TransferContactToQueue" => [ErrorTypes.QueueAtCapacity],
        var known => IsStrict(type) ? [] : known.RequiredErrors,
    };

    /// <summary>Whether the flow ends there.</summary>
    public static bool AreNone(string type) => ActionTypes.Find(type) is { IsTerminal: true };

    /// <summary>Whether the caller gets to somebody there, or to a flow that may bring them to somebody.</summary>
    public static bool LeadOn(string type) =>
        type is "TransferContactToQueue" or "TransferContactToAgent" or "TransferParticipantToThirdParty" or "TransferToFlow" or "DequeueContactAndTransferToQueue" or "CreateCallbackContact" or "EndFlowModuleExecution";

    // MessageParticipant and UpdateContactTextToSpeechVoice had no error branch in older flows; of types that are not carried out here less is known.
    private static bool IsStrict(string type) =>
        type is not ("MessageParticipant" or "UpdateContactTextToSpeechVoice") && ActionTypes.Find(type) is { Play: ActionPlay.CarriedOut };
}
