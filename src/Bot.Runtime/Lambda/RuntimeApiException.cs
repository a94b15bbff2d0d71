namespace Bot.Runtime.Lambda;

/// <summary>The Runtime API could not be reached, or what it sent is not an answer. The message holds nothing of what was sent.</summary>
/// <param name="message">What is wrong, with sizes and limits.</param>
/// <param name="innerException">The socket's error, if it was one.</param>
public sealed class RuntimeApiException(string message, Exception? innerException = null) : Exception(message, innerException);
