using System.Buffers;
using System.Text;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>The words with which the function asked what the caller wants, to say them again. Those of a question in an intent are in <see cref="PausedConversation"/>.</summary>
internal static class LastWords
{
    /// <summary>Reads them.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>The messages; null when there are none, or when another key sealed them.</returns>
    public static IReadOnlyList<LexV2Message>? Read(Turn turn)
    {
        if (turn.Session.Get(WellKnownAttributes.LastWords) is not { } text)
            return null;
        // JSON begins with a brace, which base64 has not.
        var json = text[0] == '{' ? Encoding.UTF8.GetBytes(text) : turn.Seal.Open(text, turn.Session.Id, WellKnownAttributes.LastWords.Name);
        try
        {
            return json is null ? null : LexJson.ReadResponse(json).Messages;
        }
        catch (InvalidLexEventException)
        {
            // A client wrote it.
            return null;
        }
    }

    /// <summary>Keeps the words of a reply.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="reply">Its reply.</param>
    /// <param name="hadWaiting">Whether another intent waited, and so may have known something.</param>
    public static void Remember(Turn turn, Reply reply, bool hadWaiting)
    {
        if (reply.IsRepeat)
            return;
        if (reply.Action is not DialogActionType.ElicitIntent)
        {
            turn.Session.Remove(WellKnownAttributes.LastWords);
            return;
        }
        var json = new ArrayBufferWriter<byte>(512);
        LexJson.WriteResponse(new() { Messages = [.. reply.Messages] }, json);
        // While no slot is known, the words can give none away: the first answer that was not understood must not wait for cryptography.
        var nothingKnown = turn.Values.IsEmpty && !turn.IsSwitched && !hadWaiting && turn.Paused?.HoldsNothing != false;
        turn.Session.Set(WellKnownAttributes.LastWords, nothingKnown ? Encoding.UTF8.GetString(json.WrittenSpan) : turn.Seal.Close(json.WrittenSpan, turn.Session.Id, WellKnownAttributes.LastWords.Name));
    }
}
