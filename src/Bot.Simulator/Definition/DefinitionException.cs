namespace Bot.Simulator.Definition;

/// <summary>A bot definition or contact flow could not be read. The message names the file, the line or JSON path, and what was expected there.</summary>
/// <param name="message">The file, the place, what is wrong and what was expected.</param>
/// <param name="innerException">The reader's own error, if there was one.</param>
public sealed class DefinitionException(string message, Exception? innerException = null) : Exception(message, innerException);
