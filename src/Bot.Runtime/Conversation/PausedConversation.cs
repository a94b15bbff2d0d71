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

    private PausedConversation(LexV2Intent intent, LexV2DialogAction action, IReadOnlyList<LexV2Message> question)
    {
        Intent = intent;
        Slot = action.SlotToElicit is { } slot ? new SlotReference(slot) : null;
        SubSlot = action.SubSlotToElicit?.Name is { } part ? new SlotReference(part) : null;
        ElicitationStyle = action.SlotElicitationStyle;
        Question = question;
    }

    /// <summary>The intent that was interrupted.</summary>
    public string IntentName => Intent.Name!;

    /// <summary>The slot that was being asked for; null when it was the confirmation.</summary>
    public SlotReference? Slot { get; }

    /// <summary>The part of it that was being asked for, where the slot is a composite one; null when it was the whole.</summary>
    public SlotReference? SubSlot { get; }

    internal SlotElicitationStyle? ElicitationStyle { get; }

    internal LexV2Intent Intent { get; }

    /// <summary>The words last used; empty when Lex asked in the slot's own.</summary>
    internal IReadOnlyList<LexV2Message> Question { get; }

    /// <summary>Whether no slot is filled in it, and no words used.</summary>
    internal bool HoldsNothing => Question.Count == 0 && new SlotValues(Intent.Slots).IsEmpty;

    /// <summary>Opens what an earlier turn left.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>The paused conversation; null when there is none, when another key sealed it, or when a client wrote something else.</returns>
    internal static PausedConversation? Open(Turn turn)
    {
        if (turn.Session.Get(WellKnownAttributes.Paused) is not { } text)
            return null;
        if (text.Split(NothingKnownYet) is [{ Length: > 0 } intentName, { Length: > 0 } slotName])
        {
            return new(LexV2Intent.AtItsBeginning(intentName, new() { [slotName] = null }), new() { SlotToElicit = slotName }, []);
        }
        if (turn.Seal.Open(text, turn.Session.Id, WellKnownAttributes.Paused.Name) is not { } json)
            return null;
        var state = LexJson.ReadResponse(json);
        return state.SessionState is { Intent: { Name.Length: > 0 } intent, DialogAction: { } action }
            ? new(intent, action, state.Messages ?? [])
            : null;
    }

    /// <summary>Leaves word for a later turn of where this reply leaves the conversation.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="reply">Its reply.</param>
    /// <param name="next">The slot that Lex asks for next when the reply delegates; null when it asks for none.</param>
    internal static void Remember(Turn turn, Reply reply, SlotReference? next)
    {
        if (reply.Intent is not { } intent || reply.Action is DialogActionType.Close)
        {
            turn.Session.Remove(WellKnownAttributes.Paused);
            return;
        }
        // A reply that went back to the interrupted intent leaves things as they were.
        if (intent.Name != turn.IntentName)
            return;
        var action = reply.ToDialogAction(reply.Action is DialogActionType.Delegate ? next?.Name : reply.SlotToElicit);
        var isPlain = action is { SlotToElicit: not null, SubSlotToElicit: null, SlotElicitationStyle: null };
        if (isPlain && reply.Messages.Count == 0 && new SlotValues(intent.Slots).IsEmpty)
        {
            turn.Session.Set(WellKnownAttributes.Paused, intent.Name + NothingKnownYet + action.SlotToElicit);
            return;
        }
        var state = new LexV2Response
        {
            SessionState = new() { Intent = intent, DialogAction = action },
            Messages = [.. reply.Messages],
        };
        var json = new ArrayBufferWriter<byte>(1024);
        LexJson.WriteResponse(state, json);
        turn.Session.Set(WellKnownAttributes.Paused, turn.Seal.Close(json.WrittenSpan, turn.Session.Id, WellKnownAttributes.Paused.Name));
    }
}
