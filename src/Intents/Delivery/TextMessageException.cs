namespace Intents.Delivery;

/// <summary>A message was not accepted for sending.</summary>
/// <param name="message">What the service answered, and what to do; no number and no text in it.</param>
/// <param name="innerException">The cause.</param>
public sealed class TextMessageException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Whether the service said no, so that asking again changes nothing; otherwise it may have been accepted after all, or may be later.</summary>
    public bool IsFinal { get; init; }
}
