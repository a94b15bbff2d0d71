namespace Bot.Simulator.Definition;

/// <summary>A rule that a definition or flow can break.</summary>
/// <param name="Id">Its id, such as BOT101, which stays the same from version to version.</param>
/// <param name="Severity">How bad it is to break it.</param>
/// <param name="Title">What it asks for, in one line.</param>
public sealed record DefinitionRule(string Id, ProblemSeverity Severity, string Title);
