namespace Bot.Runtime.Lex;

/// <summary>The payload is not a Lex V2 event; the message says why.</summary>
/// <param name="message">What is wrong, and what to do.</param>
/// <param name="innerException">Where the JSON breaks, if it does.</param>
public sealed class InvalidLexEventException(string message, Exception? innerException = null) : Exception(message, innerException);
