namespace Intents.SharedState;

/// <summary>The shared records cannot be read or written.</summary>
/// <param name="message">Why, and what to do.</param>
/// <param name="innerException">The cause.</param>
public sealed class SharedRecordsException(string message, Exception? innerException = null) : Exception(message, innerException);
