namespace Bot.Runtime.Conversation;

/// <content>What is remembered between turns and nobody may read or change.</content>
public partial class Turn
{
    /// <summary>
    /// Remembers something in the session, sealed: the contact flow, a log of the conversation and a client see that it is there and how long it is, and nobody can change it or
    /// take it to another session. An older value of the same session can be put back, so it cannot count anything down.
    /// </summary>
    /// <param name="key">The session attribute.</param>
    /// <param name="content">What to remember; empty removes it.</param>
    public void Remember(SessionKey<string> key, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(key);
        Session.Set(key, content.IsEmpty ? null : Seal.Close(content, Session.Id, key.Name));
    }

    /// <summary>What was remembered with <see cref="Remember"/>.</summary>
    /// <param name="key">The session attribute.</param>
    /// <returns>The content; null when there is none, or when it was sealed for another session, for another attribute, or by somebody else.</returns>
    public byte[]? Recall(SessionKey<string> key) => Session.Get(key) is { Length: > 0 } text ? Seal.Open(text, Session.Id, key.Name) : null;
}
