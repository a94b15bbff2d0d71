namespace Bot.Simulator.Definition;

/// <summary>What is said at the end of an intent.</summary>
/// <param name="IsActive">Whether it is said.</param>
/// <param name="Continuation">The closing response and where the conversation goes; by default it ends.</param>
public sealed record ClosingSetting(bool IsActive, Continuation Continuation);
