namespace Bot.Simulator.Dialog;

/// <summary>An input that Lex refuses before it looks at it: the ValidationException (HTTP 400) of the runtime API. The session stays as it was.</summary>
/// <param name="message">Which limit, which size, and what to do.</param>
public sealed class LexValidationException(string message) : Exception(message);
