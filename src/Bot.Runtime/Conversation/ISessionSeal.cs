namespace Bot.Runtime.Conversation;

/// <summary>Makes a session attribute unreadable to everyone but this function.</summary>
public interface ISessionSeal
{
    /// <summary>Encrypts and authenticates, bound to one session.</summary>
    /// <param name="content">What to protect.</param>
    /// <param name="sessionId">The session it is for.</param>
    /// <returns>Base64 text.</returns>
    string Close(ReadOnlySpan<byte> content, string sessionId);

    /// <summary>Opens what <see cref="Close"/> made.</summary>
    /// <param name="text">The base64 text; anybody may have written it.</param>
    /// <param name="sessionId">The session it came with.</param>
    /// <returns>The content; null when the text was made with another key, for another session, or changed.</returns>
    byte[]? Open(string text, string sessionId);
}
