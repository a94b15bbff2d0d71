namespace Intents.Secrets;

/// <summary>The service account's password cannot be had.</summary>
/// <param name="message">Why, and what to do.</param>
/// <param name="innerException">The cause.</param>
public sealed class ServicePasswordException(string message, Exception? innerException = null) : Exception(message, innerException);
