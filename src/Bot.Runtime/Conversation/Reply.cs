using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>What a handler answers: the step Lex takes next, and what the caller hears. Made by the methods of <see cref="Turn"/>.</summary>
public sealed record Reply
{
    private readonly Session _session;

    private Reply(DialogActionType action, Session session)
    {
        Action = action;
        _session = session;
    }

    /// <summary>The step Lex takes next. Of no matter where <see cref="SwitchesTo"/> is set: the other intent decides.</summary>
    public DialogActionType Action { get; internal init; }

    /// <summary>The slot to elicit, with ElicitSlot.</summary>
    public string? SlotToElicit { get; internal init; }

    /// <summary>The part of a composite slot to elicit, with ElicitSlot.</summary>
    public string? SubSlotToElicit { get; internal init; }

    /// <summary>How to listen for the slot, with ElicitSlot; null for Lex's default.</summary>
    public SlotElicitationStyle? ElicitationStyle { get; internal init; }

    /// <summary>The intent as it goes back; null with ElicitIntent.</summary>
    public LexV2Intent? Intent { get; internal init; }

    /// <summary>What the caller hears, in order; empty leaves it to the definition.</summary>
    public IReadOnlyList<LexV2Message> Messages { get; internal init; } = [];

    /// <summary>The intent that goes on in the same turn; null when this reply goes to Lex.</summary>
    public IntentReference? SwitchesTo => Next is { Name: { } name } ? new IntentReference(name) : null;

    /// <summary>The intent that goes on, with its slots.</summary>
    internal LexV2Intent? Next { get; init; }

    /// <summary>Whether the intent that switches waits for the other to come back.</summary>
    internal bool Waits { get; init; }

    /// <summary>Whether the intent that waits for this one goes on although this one was not done.</summary>
    internal bool ComesBack { get; init; }

    /// <summary>Whether it says the last words again: nothing has happened in the conversation.</summary>
    internal bool IsRepeat { get; init; }

    internal static Reply To(Turn turn, DialogActionType action, IntentState state, Message? message = null) => new(action, turn.Session)
    {
        Messages = message is null ? [] : [message.In(turn.LocaleId).ToMessage(turn.Channel)],
        Intent = new()
        {
            Name = turn.IntentName,
            Slots = turn.Values.ToLex(),
            State = state,
            ConfirmationState = turn.Confirmation,
        },
    };

    internal static Reply? Back(Turn turn, PausedConversation paused, Message? question)
    {
        var messages = question is null ? paused.Question : [question.In(turn.LocaleId).ToMessage(turn.Channel)];
        // A slot has a prompt of its own that Lex falls back on; a confirmation that a Lambda asks for needs words.
        if (paused.Slot is null && messages.Count == 0)
            return null;
        return new(paused.Slot is null ? DialogActionType.ConfirmIntent : DialogActionType.ElicitSlot, turn.Session)
        {
            SlotToElicit = paused.Slot?.Name,
            SubSlotToElicit = paused.SubSlot?.Name,
            ElicitationStyle = paused.ElicitationStyle,
            Intent = paused.Intent,
            Messages = messages,
            IsRepeat = true,
        };
    }

    internal static Reply Again(Turn turn, IReadOnlyList<LexV2Message> words) =>
        new(DialogActionType.ElicitIntent, turn.Session) { Messages = words, IsRepeat = true };

    internal LexV2Response ToResponse() => new()
    {
        SessionState = new()
        {
            DialogAction = ToDialogAction(SlotToElicit),
            Intent = Intent,
            SessionAttributes = new(_session.Attributes, StringComparer.Ordinal),
        },
        Messages = Messages.Count == 0 ? null : [.. Messages],
    };

    internal LexV2DialogAction ToDialogAction(string? slot) => new()
    {
        Type = Action,
        SlotToElicit = slot,
        SlotElicitationStyle = ElicitationStyle,
        SubSlotToElicit = SubSlotToElicit is null ? null : new() { Name = SubSlotToElicit },
    };
}
