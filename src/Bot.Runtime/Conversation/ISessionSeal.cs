namespace Bot.Runtime.Conversation;

/// <summary>Makes a session attribute unreadable to everyone but this function.</summary>
public interface ISessionSeal
{
    /// <summary>Encrypts and authenticates, bound to one session and to what it is for: what is moved to another session or attribute is not opened.</summary>
    /// <param name="content">What to protect.</param>
    /// <param name="sessionId">The session it is for.</param>
    /// <param name="purpose">What it is for: the name of the session attribute, and what else counts with it. One line of text.</param>
    /// <returns>Base64 text.</returns>
    string Close(ReadOnlySpan<byte> content, string sessionId, string purpose);

    /// <summary>Opens what <see cref="Close"/> made.</summary>
    /// <param name="text">The base64 text; anybody may have written it.</param>
    /// <param name="sessionId">The session it came with.</param>
    /// <param name="purpose">What it is taken for.</param>
    /// <returns>The content; null when the text was made with another key, for another session or purpose, or changed.</returns>
    byte[]? Open(string text, string sessionId, string purpose);
}
