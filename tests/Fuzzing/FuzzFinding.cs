namespace Fuzzing;

/// <summary>A target did what it may not; the message has the input and how to make it again.</summary>
/// <param name="message">Which target, which input.</param>
/// <param name="innerException">What it did.</param>
internal sealed class FuzzFinding(string message, Exception innerException) : Exception(message, innerException);
