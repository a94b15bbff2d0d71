using Bot.Runtime.Lex;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Dialog;

/// <summary>Everything a session remembers between turns.</summary>
internal sealed class Conversation
{
    public Dictionary<string, string> Attributes { get; set; } = new(StringComparer.Ordinal);

    public List<LexV2ActiveContext> Contexts { get; set; } = [];

    public LexV2RuntimeHints? RuntimeHints { get; set; }

    /// <summary>The intent that is going on or has just ended; null before the first.</summary>
    public Intent? Intent { get; set; }

    public Dictionary<string, LexV2Slot?> Slots { get; set; } = new(StringComparer.Ordinal);

    public IntentState State { get; set; } = IntentState.InProgress;

    public ConfirmationState Confirmation { get; set; } = ConfirmationState.None;

    public Expectation Expects { get; set; }

    public Slot? ExpectedSlot { get; set; }

    /// <summary>The sub-slot of the expected slot, if one alone was asked for.</summary>
    public Slot? ExpectedSubSlot { get; set; }

    /// <summary>0 for the first time a question is asked, then the number of the retry.</summary>
    public int Attempt { get; set; }

    /// <summary>The style the Lambda asked the open slot to be spoken in.</summary>
    public SlotElicitationStyle? ElicitationStyle { get; set; }

    /// <summary>When the caller asked for time to find the answer.</summary>
    public DateTimeOffset WaitingSince { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>When the last input came, from which contexts age.</summary>
    public DateTimeOffset LastTurnAt { get; set; }

    /// <summary>A copy that can be changed without this one noticing, so that a turn that fails leaves the session as it was.</summary>
    public Conversation Copy()
    {
        var copy = (Conversation)MemberwiseClone();
        copy.Attributes = new Dictionary<string, string>(Attributes, StringComparer.Ordinal);
        copy.Contexts = [.. Contexts];
        copy.Slots = new Dictionary<string, LexV2Slot?>(Slots, StringComparer.Ordinal);
        return copy;
    }

    /// <summary>Goes over to an intent with all of its slots empty.</summary>
    public void Begin(Intent intent)
    {
        Intent = intent;
        Slots = intent.Slots.ToDictionary(slot => slot.Name, LexV2Slot? (_) => null, StringComparer.Ordinal);
        State = IntentState.InProgress;
        Confirmation = ConfirmationState.None;
        Attempt = 0;
        ElicitationStyle = null;
    }

    /// <summary>Whether a slot has its value; a composite slot has it when no more sub-slots are needed.</summary>
    public bool IsFilled(Slot slot) => Slots.GetValueOrDefault(slot.Name) is var value
        && SlotValues.IsFilled(value) && (!slot.IsComposite || SubSlots.FirstMissing(slot, value) is null);

    /// <summary>What to ask for next of a slot that has no value, or not all of it.</summary>
    public Question QuestionFor(Slot slot) => Question.For(slot, Slots.GetValueOrDefault(slot.Name));

    /// <summary>Whether an answer left what was asked for open: the sub-slot, or all of the slot.</summary>
    public bool IsUnanswered(Question asked) => asked switch
    {
        { SubSlot: { } subSlot } => !SubSlots.IsFilled(Slots.GetValueOrDefault(asked.Slot.Name), subSlot.Name),
        { Slot.IsComposite: true } => !SubSlots.IsBegun(Slots.GetValueOrDefault(asked.Slot.Name)),
        _ => !IsFilled(asked.Slot),
    };

    /// <summary>The first required slot, by priority, that has no value.</summary>
    public Slot? FirstOpenSlot() => Intent?.Slots.FirstOrDefault(slot => slot.IsRequired && !IsFilled(slot));

    public LexV2Intent? IntentForEvent() => Intent is null
        ? null
        : new LexV2Intent { Name = Intent.Name, Slots = SlotValues.Copy(Slots), State = State, ConfirmationState = Confirmation };
}
