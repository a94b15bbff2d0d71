namespace Bot.Simulator.Dialog;

/// <summary>The steps of a definition lead in a circle, so that a turn would never end.</summary>
/// <param name="message">The last steps, and what to do.</param>
public sealed class LexLoopException(string message) : Exception(message);
