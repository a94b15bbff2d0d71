using System.Collections.Immutable;

namespace Bot.Simulator.Definition;

/// <summary>Collects what is wrong with a definition or flow, each thing once.</summary>
internal sealed class DefinitionProblems
{
    private readonly HashSet<DefinitionProblem> _seen = [];
    private readonly List<DefinitionProblem> _problems = [];

    /// <summary>The problems in the order they were found.</summary>
    public ImmutableArray<DefinitionProblem> All => [.. _problems];

    public void Report(DefinitionRule rule, DefinitionPlace place, int line, string message)
    {
        var problem = new DefinitionProblem(rule, place, line, message);
        if (_seen.Add(problem))
            _problems.Add(problem);
    }

    public void Report(DefinitionRule rule, DefinitionElement at, string message) => Report(rule, at.Place, at.Line, message);
}
