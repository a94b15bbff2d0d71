namespace Bot.Simulator.Definition;

/// <summary>Something in a definition that Lex would complain about but that does not keep it from being read, such as a priority for a slot that is not there.</summary>
/// <param name="Place">The file and JSON path.</param>
/// <param name="Message">What is wrong, with the value, and what to do.</param>
public sealed record DefinitionProblem(DefinitionPlace Place, string Message);
