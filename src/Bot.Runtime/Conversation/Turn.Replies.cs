using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <content>The replies that Lex knows: delegate, ask, end.</content>
public partial class Turn
{
    /// <summary>Lex goes on along the path of the definition, with the slots as they are now.</summary>
    /// <returns>The reply.</returns>
    public Reply Delegate() => Reply.To(this, DialogActionType.Delegate, _intentState);

    /// <summary>Asks for a slot; what was in it is cleared.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="question">What to say; null leaves it to the slot's own prompt.</param>
    /// <param name="style">
    /// How to listen: by letters ("x i u l a n") or by words ("a as in alpha"). Lex heeds it on a voice channel, in en_US, en_GB and en_AU, for AMAZON.AlphaNumeric,
    /// EmailAddress, FirstName, LastName, UKPostalCode and custom types. Source: Lex V2 developer guide, "Capturing slot values with spelling styles".
    /// </param>
    /// <returns>The reply.</returns>
    public Reply ElicitSlot(SlotReference slot, Message? question = null, SlotElicitationStyle? style = null)
    {
        Values.Clear(slot);
        return Elicit(slot, question) with { ElicitationStyle = style };
    }

    /// <summary>Asks for one part of a composite slot; what was in that part is cleared, the other parts stay.</summary>
    /// <param name="slot">The composite slot.</param>
    /// <param name="subSlot">The part. Source: Lex V2 runtime API, DialogAction.subSlotToElicit; parts have no parts of their own.</param>
    /// <param name="question">What to say; null leaves it to the part's own prompt.</param>
    /// <returns>The reply.</returns>
    public Reply ElicitSubSlot(SlotReference slot, SlotReference subSlot, Message? question = null)
    {
        Values.Clear(slot, subSlot);
        return Elicit(slot, question) with { SubSlotToElicit = subSlot.Name };
    }

    /// <summary>Asks what the caller wants.</summary>
    /// <param name="question">What to say; Lex requires something.</param>
    /// <returns>The reply.</returns>
    public Reply ElicitIntent(Message question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Reply.To(this, DialogActionType.ElicitIntent, IntentState.InProgress, question) with { Intent = null };
    }

    /// <summary>Asks for yes or no before the intent is fulfilled, however often. The confirmation of the definition must be active.</summary>
    /// <param name="question">What to say; Lex requires something.</param>
    /// <returns>The reply.</returns>
    public Reply ElicitConfirmation(Message question)
    {
        ArgumentNullException.ThrowIfNull(question);
        _state.Confirmation = ConfirmationState.None;
        return Reply.To(this, DialogActionType.ConfirmIntent, IntentState.InProgress, question);
    }

    /// <summary>Ends the intent: it is done. When another intent switched to it, that one goes on.</summary>
    /// <param name="last">What to say.</param>
    /// <returns>The reply.</returns>
    public Reply Done(Message last) => Close(IntentState.Fulfilled, last);

    /// <summary>Ends the intent: it could not be done. An intent that waits for this one ends with it; <see cref="ComeBack"/> is for one that can go on without.</summary>
    /// <param name="last">What to say.</param>
    /// <returns>The reply.</returns>
    public Reply Fail(Message last) => Close(IntentState.Failed, last);

    /// <summary>Ends the conversation with the bot and hands the caller to a person.</summary>
    /// <param name="reason">The value of the session attribute TransferReason; the contact flow branches on it.</param>
    /// <param name="last">What to say.</param>
    /// <param name="state">Fulfilled when a person is what the caller asked for, Failed when the bot could not do it.</param>
    /// <returns>The reply.</returns>
    public Reply TransferToPerson(string reason, Message last, IntentState state = IntentState.Failed)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Session.TransferReason = reason;
        return Close(state, last);
    }

    private Reply Close(IntentState state, Message last) => Reply.To(this, DialogActionType.Close, state, last);

    private Reply Elicit(SlotReference slot, Message? question)
    {
        _state.Confirmation = ConfirmationState.None;
        return Reply.To(this, DialogActionType.ElicitSlot, IntentState.InProgress, question) with { SlotToElicit = slot.Name };
    }
}
