using Bot.Runtime.Lex;

namespace Bot.Runtime.Tests.Calls;

/// <summary>What Lex makes of one thing that the caller says: an event, but for the session's id and attributes.</summary>
internal sealed record Heard(string Intent)
{
    public InvocationSource Hook { get; init; } = InvocationSource.DialogCodeHook;

    public string Said { get; init; } = "";

    public string? Keyed { get; init; }

    /// <summary>Scalar slots by name; null for an empty one.</summary>
    public Dictionary<string, string?> Slots { get; init; } = [];

    /// <summary>Slots of another shape.</summary>
    public Dictionary<string, LexV2Slot?> Shaped { get; init; } = [];

    public ConfirmationState Confirmation { get; init; } = ConfirmationState.None;

    public string? Proposed { get; init; }

    public List<LexV2Interpretation>? Interpretations { get; init; }

    public Dictionary<string, string>? Request { get; init; }

    public Heard Fulfilled() => this with { Hook = InvocationSource.FulfillmentCodeHook };

    public static LexV2Slot Scalar(string value) => new() { Shape = SlotShape.Scalar, Value = new() { OriginalValue = value, InterpretedValue = value, ResolvedValues = [value] } };

    public LexV2Event ToEvent(Dictionary<string, string> attributes)
    {
        var slots = Slots.ToDictionary(slot => slot.Key, slot => slot.Value is null ? null : Scalar(slot.Value));
        foreach (var (name, slot) in Shaped)
            slots[name] = slot;
        var intent = new LexV2Intent
        {
            Name = Intent,
            Slots = slots,
            State = Hook is InvocationSource.FulfillmentCodeHook ? IntentState.ReadyForFulfillment : IntentState.InProgress,
            ConfirmationState = Confirmation,
        };
        return new()
        {
            InvocationSource = Hook,
            InputMode = Keyed is null ? InputMode.Speech : InputMode.DTMF,
            InputTranscript = Keyed ?? Said,
            SessionId = "session-1",
            RequestAttributes = Request,
            Interpretations = Interpretations,
            ProposedNextState = Proposed is null ? null : new() { DialogAction = new() { Type = DialogActionType.ElicitSlot, SlotToElicit = Proposed } },
            SessionState = new() { SessionAttributes = attributes, Intent = intent },
        };
    }
}
