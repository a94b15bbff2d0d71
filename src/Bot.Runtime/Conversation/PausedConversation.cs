using System.Buffers;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>Where a conversation was when another intent (Help, Repeat) interrupted it: the intent, its slots, and the open question.</summary>
/// <remarks>
/// Lex drops the slots of an intent that the caller switches away from. They travel in a session attribute, sealed,
/// as session attributes are seen by contact flows and conversation logs, and slots hold what those must not see.
/// </remarks>
public sealed class PausedConversation
{
    // "ResetPassword:UserID". At the first question there is nothing to hide, and the caller waits for a cold start:
    // loading cryptography would double it. Base64 has no colon.
    private const char NothingKnownYet = ':';

    private PausedConversation(LexV2Intent intent, SlotReference? slot, IReadOnlyList<LexV2Message> question)
    {
        Intent = intent;
        Slot = slot;
        Question = question;
    }

    /// <summary>The intent that was interrupted.</summary>
    public string IntentName => Intent.Name!;

    /// <summary>The slot that was being asked for; null when it was the confirmation.</summary>
    public SlotReference? Slot { get; }

    internal LexV2Intent Intent { get; }

    /// <summary>The words last used; empty when Lex asked in the slot's own.</summary>
    internal IReadOnlyList<LexV2Message> Question { get; }

    /// <summary>Opens what an earlier turn left.</summary>
    /// <param name="session">The session.</param>
    /// <param name="seal">What it was sealed with.</param>
    /// <returns>The paused conversation; null when there is none, or when another key sealed it.</returns>
    internal static PausedConversation? Open(Session session, ISessionSeal seal)
    {
        if (session.Get(WellKnownAttributes.Paused) is not { } text)
            return null;
        if (text.Split(NothingKnownYet) is [var intentName, var slotName])
            return new(new() { Name = intentName, Slots = new() { [slotName] = null }, State = IntentState.InProgress, ConfirmationState = ConfirmationState.None }, new(slotName), []);
        if (seal.Open(text, session.Id) is not { } json)
            return null;
        var state = LexJson.ReadResponse(json);
        return state.SessionState is { Intent: { Name.Length: > 0 } intent, DialogAction: { } action }
            ? new(intent, action.SlotToElicit is { } slot ? new SlotReference(slot) : null, state.Messages ?? [])
            : null;
    }

    /// <summary>Leaves word for a later turn of where this reply leaves the conversation.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="reply">Its reply.</param>
    /// <param name="next">The slot that Lex asks for next when the reply delegates; null when it asks for none.</param>
    /// <param name="seal">What to seal it with.</param>
    internal static void Remember(Turn turn, Reply reply, SlotReference? next, ISessionSeal seal)
    {
        if (reply.Intent is not { } intent || reply.Action is DialogActionType.Close)
        {
            turn.Session.Remove(WellKnownAttributes.Paused);
            return;
        }
        // A reply that went back to the interrupted intent leaves things as they were.
        if (intent.Name != turn.IntentName)
            return;
        var slot = reply.Action is DialogActionType.Delegate ? next?.Name : reply.SlotToElicit;
        if (slot is not null && reply.Messages.Count == 0 && intent.Slots?.Values.All(value => value is null) == true)
        {
            turn.Session.Set(WellKnownAttributes.Paused, intent.Name + NothingKnownYet + slot);
            return;
        }
        var state = new LexV2Response
        {
            SessionState = new() { Intent = intent, DialogAction = new() { Type = reply.Action, SlotToElicit = slot } },
            Messages = [.. reply.Messages],
        };
        var json = new ArrayBufferWriter<byte>(1024);
        LexJson.WriteResponse(state, json);
        turn.Session.Set(WellKnownAttributes.Paused, seal.Close(json.WrittenSpan, turn.Session.Id));
    }
}
