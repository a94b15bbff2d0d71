using Bot.Runtime.Lex;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>
/// What AWS's documentation leaves open about Lex V2. Each default is what recorded conversations and AWS's samples suggest; a recorded
/// conversation that says otherwise is a reason to change it.
/// </summary>
public sealed record LexBehaviour
{
    /// <summary>The behaviour assumed where nothing else is said.</summary>
    public static LexBehaviour Default { get; } = new();

    /// <summary>
    /// Picks among the messages of a group whose strategy is Random. Null takes them in order of the attempts, so that a conversation reads the
    /// same every time; a number picks by it, the same number always the same way.
    /// </summary>
    public int? MessageSeed { get; init; }

    /// <summary>From this score an utterance for another intent leaves the slot or confirmation that is being asked for. Assumed: 0.8.</summary>
    public double IntentSwitchScore { get; init; } = 0.8;

    /// <summary>Whether a Lambda that elicits the same slot again starts its attempts anew. Assumed: yes, so that only the Lambda ends such a loop.</summary>
    public bool LambdaElicitSlotResetsAttempts { get; init; } = true;

    /// <summary>Whether session attributes in an answer are merged with the session's. Assumed: no, they replace them.</summary>
    public bool MergesSessionAttributes { get; init; }

    /// <summary>Whether an answer that breaks a rule takes the code hook's failure path. Assumed: no, it is a DependencyFailedException.</summary>
    public bool InvalidResponseTakesFailurePath { get; init; }

    /// <summary>Whether ConfirmIntent needs a message in the answer. The guide says so, AWS's JSON schema does not. Assumed: no, the prompt is used.</summary>
    public bool ConfirmIntentNeedsMessages { get; init; }

    /// <summary>Whether an answer that names a slot its intent lacks is refused. Assumed: yes.</summary>
    public bool RejectsUnknownSlots { get; init; } = true;

    /// <summary>The state of an intent whose confirmation was declined and that then ends. Assumed: Failed.</summary>
    public IntentState DeclinedState { get; init; } = IntentState.Failed;

    /// <summary>The state of an intent that closes without a fulfillment hook. Seen: ReadyForFulfillment.</summary>
    public IntentState UnfulfilledState { get; init; } = IntentState.ReadyForFulfillment;

    /// <summary>What is assumed of AMAZON.Date where the guide leaves it open.</summary>
    public DateAssumptions Dates { get; init; } = DateAssumptions.Default;

    /// <summary>How many steps one turn may take before the definition counts as a loop. Lex's own limit is not documented.</summary>
    public int MostStepsPerTurn { get; init; } = 100;

    /// <summary>
    /// Which hooks a captured slot calls where its elicitation hook is on and its next step is to invoke its capture hook. AWS's Reminder sample calls
    /// both, the elicitation hook first; that is assumed.
    /// </summary>
    public CaptureHooks CaptureHooks { get; init; } = CaptureHooks.ElicitationThenCapture;

    /// <summary>
    /// Whether a slot may be given anew instead of a yes or no: its value is taken, and the confirmation is asked again with confirmationState None.
    /// Documented for Lex V1, not for V2. Assumed: yes.
    /// </summary>
    public bool CorrectsSlotsWhileConfirming { get; init; } = true;

    /// <summary>Whether the event of keys carries a transcription of them. No recorded one has been seen. Assumed: yes, as for text.</summary>
    public bool DtmfEventsCarryTranscriptions { get; init; } = true;

    /// <summary>How many buttons a card may have. The guide says 3, both API models say 5. Assumed: 5.</summary>
    public int MostCardButtons { get; init; } = 5;

    /// <summary>Whether ConfirmIntent needs intent.slots. The guide says so, AWS's JSON schema does not. Assumed: no, the session's slots stay.</summary>
    public bool ConfirmIntentNeedsSlots { get; init; }

    /// <summary>Whether an elicitation style for a slot type or language that Lex does not document it for is refused. Assumed: yes.</summary>
    public bool RejectsMisplacedElicitationStyles { get; init; } = true;
}
