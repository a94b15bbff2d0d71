namespace Bot.Simulator.Definition;

/// <summary>Something in a definition or flow that is wrong but does not keep the rest of it from being read, such as a priority for a slot that is not there.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Place">The file and JSON path.</param>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Message">What is wrong, with the value, and what to do.</param>
public sealed record DefinitionProblem(DefinitionRule Rule, DefinitionPlace Place, int Line, string Message)
{
    /// <summary>How bad it is.</summary>
    public ProblemSeverity Severity => Rule.Severity;
}
