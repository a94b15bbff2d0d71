using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <content>From one intent to another and back; going back to what was asked.</content>
public partial class Turn
{
    /// <summary>Goes on with another intent, in this turn; when that ends with <see cref="Done"/> or <see cref="ComeBack"/>, this one goes on where it is now, with its slots.</summary>
    /// <remarks>
    /// The same hook of this intent is then called again, with <see cref="CameBackFrom"/> set: look at it before switching again. Up to three intents may wait, their slots
    /// sealed in the session; a caller who begins something else, or cancels, ends the wait. The other intent's dialog hook answers first; where that delegates, its first open slot is asked for
    /// with the slot's own prompt, and when none is open its fulfillment hook answers: only then is an intent without slots run at once.
    /// </remarks>
    /// <param name="intent">The other intent.</param>
    /// <param name="first">What to say before its first question. Lex says it only where that question is one of the function's own words: a slot's own prompt takes no words before it.</param>
    /// <param name="fill">Fills slots of the other intent: <c>slots => slots.Set(CollectAddress.Slot.Town, town)</c>.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="ArgumentException">It is this intent.</exception>
    public Reply SwitchTo(IntentReference intent, Message? first = null, Action<SlotValues>? fill = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(intent.Name);
        if (intent.Name == IntentName)
            throw new ArgumentException($"The intent '{IntentName}' switches to itself. Ask for one of its slots with ElicitSlot instead.", nameof(intent));
        var slots = new SlotValues(null);
        fill?.Invoke(slots);
        return SwitchTo(new LexV2Intent { Name = intent.Name, Slots = slots.ToLex() }, waits: true, first);
    }

    /// <summary>Ends the intent without having done it. When another intent switched to it, that one goes on; otherwise this is <see cref="Fail"/>.</summary>
    /// <param name="last">What to say; see <see cref="SwitchTo(IntentReference, Message, Action{SlotValues})"/> for when Lex says it before the next question.</param>
    /// <returns>The reply.</returns>
    public Reply ComeBack(Message last) => Close(IntentState.Failed, last) with { ComesBack = true };

    /// <summary>Goes back to the conversation that this turn's intent interrupted, at the question it had come to.</summary>
    /// <param name="question">What to say instead of the words last used; it has to ask the question. Null repeats those, or leaves it to the slot's own prompt.</param>
    /// <returns>The reply; null when nothing was interrupted, or when there are no words to ask with.</returns>
    public Reply? Resume(Message? question = null) => Paused is { } paused ? Reply.Back(this, paused, question) : null;

    /// <summary>Says again what was said last: the open question, or the words with which the function asked what the caller wants.</summary>
    /// <param name="otherwise">What to ask when there is nothing to repeat: what the caller wants.</param>
    /// <returns>The reply.</returns>
    public Reply Repeat(Message otherwise)
    {
        ArgumentNullException.ThrowIfNull(otherwise);
        return Resume() ?? (LastWords.Read(this) is { Count: > 0 } words ? Reply.Again(this, words) : ElicitIntent(otherwise));
    }

    /// <summary>Drops what was going on: the open question, the intents that wait, every count of tries, and what was confirmed. Asks what else the caller wants.</summary>
    /// <param name="question">What to say.</param>
    /// <returns>The reply.</returns>
    public Reply Cancel(Message question)
    {
        Session.ForgetConversation();
        Session.Remove(WellKnownAttributes.Tries);
        _state.Paused = null;
        _state.Confirmation = ConfirmationState.None;
        return ElicitIntent(question);
    }

    internal Reply SwitchTo(LexV2Intent intent, bool waits, Message? first = null) =>
        Reply.To(this, DialogActionType.Delegate, _intentState, first) with { Next = intent, Waits = waits };
}
