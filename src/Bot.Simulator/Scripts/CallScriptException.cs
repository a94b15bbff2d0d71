namespace Bot.Simulator.Scripts;

/// <summary>A call script cannot be played.</summary>
/// <param name="message">The file and the line, what is wrong, and what to write.</param>
/// <param name="innerException">The cause.</param>
public sealed class CallScriptException(string message, Exception? innerException = null) : Exception(message, innerException);
