namespace Bot.Simulator.Dialog;

/// <summary>
/// The Lambda failed, or answered against a rule, where the definition says nothing about it: the DependencyFailedException (HTTP 424) of the
/// runtime API. In Connect the contact leaves by the block's Error branch. The session stays as it was before the turn.
/// </summary>
/// <param name="message">Which rule, which value, and what to do.</param>
public sealed class LexDependencyFailedException(string message) : Exception(message);
