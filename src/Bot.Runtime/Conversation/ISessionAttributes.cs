namespace Bot.Runtime.Conversation;

/// <summary>A record of session attributes; implemented by the generator for a record marked <see cref="SessionAttributesAttribute"/>.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface ISessionAttributes<TSelf>
    where TSelf : ISessionAttributes<TSelf>
{
    /// <summary>Reads them.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The record; what is not set, or cannot be read, has its default.</returns>
    static abstract TSelf Read(Session session);

    /// <summary>Writes them; what has its default is removed.</summary>
    /// <param name="session">The session.</param>
    void Write(Session session);
}
