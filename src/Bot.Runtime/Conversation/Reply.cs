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

    /// <summary>The step Lex takes next.</summary>
    public DialogActionType Action { get; }

    /// <summary>The slot to elicit, with ElicitSlot.</summary>
    public string? SlotToElicit { get; internal init; }

    /// <summary>The intent as it goes back; null with ElicitIntent.</summary>
    public LexV2Intent? Intent { get; internal init; }

    /// <summary>What the caller hears, in order; empty leaves it to the definition.</summary>
    public IReadOnlyList<LexV2Message> Messages { get; private init; } = [];

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
            Intent = paused.Intent,
            Messages = messages,
        };
    }

    internal LexV2Response ToResponse() => new()
    {
        SessionState = new()
        {
            DialogAction = new() { Type = Action, SlotToElicit = SlotToElicit },
            Intent = Intent,
            SessionAttributes = new(_session.Attributes, StringComparer.Ordinal),
        },
        Messages = Messages.Count == 0 ? null : [.. Messages],
    };
}
