using System.Buffers;
using System.Text;
using Bot.Runtime.Lex;

namespace Bot.Runtime.Conversation;

/// <summary>The words with which the function asked what the caller wants, to say them again. Those of a question in an intent are in <see cref="PausedConversation"/>.</summary>
internal static class LastWords
{
    // Source: Lex V2 runtime API, Message: a list of at most ten.
    private const int MaximumMessages = 10;

    /// <summary>Reads them.</summary>
    /// <param name="turn">The turn.</param>
    /// <returns>The messages; null when there are none that Lex would say, or when another key sealed them.</returns>
    public static IReadOnlyList<LexV2Message>? Read(Turn turn)
    {
        if (turn.Session.Get(WellKnownAttributes.LastWords) is not { } text)
            return null;
        // JSON begins with a brace, which base64 has not.
        var json = text[0] == '{' ? Encoding.UTF8.GetBytes(text) : turn.Seal.Open(text, turn.Session.Id, WellKnownAttributes.LastWords.Name);
        try
        {
            return json is not null && LexJson.ReadResponse(json).Messages is { Count: <= MaximumMessages } messages && messages.TrueForAll(IsWords) ? messages : null;
        }
        catch (InvalidLexEventException)
        {
            // A client wrote it.
            return null;
        }
    }

    /// <summary>Whether a turn begins with no slot known, neither in its intent nor in one that it interrupted or that waits: its words can give none away.</summary>
    /// <param name="turn">The turn, before anything has answered it.</param>
    /// <returns>Whether it is so.</returns>
    public static bool AreFree(Turn turn) =>
        turn.Values.IsEmpty && turn.Paused?.HoldsNothing != false && turn.Session.Get(WellKnownAttributes.Waiting) is null;

    /// <summary>Keeps the words of a reply.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="reply">Its reply.</param>
    /// <param name="wereFree">What <see cref="AreFree"/> said: a handler may have emptied since what it speaks of.</param>
    public static void Remember(Turn turn, Reply reply, bool wereFree)
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
        // The first answer that was not understood must not wait for cryptography. Who can set a session attribute can have Lex say anything at all (PutSession takes messages).
        var areFree = wereFree && turn.Values.IsEmpty && !turn.IsSwitched;
        turn.Session.Set(WellKnownAttributes.LastWords, areFree ? Encoding.UTF8.GetString(json.WrittenSpan) : turn.Seal.Close(json.WrittenSpan, turn.Session.Id, WellKnownAttributes.LastWords.Name));
    }

    // What a client wrote may be anything; Lex answers what it does not like with an error, and the caller would hear nothing.
    private static bool IsWords(LexV2Message? message) =>
        message is { ContentType: MessageContentType.PlainText or MessageContentType.SSML, Content.Length: > 0 and <= Speech.MaximumLength };
}
