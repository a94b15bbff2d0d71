using System.Collections.Immutable;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking;

/// <summary>What is wrong with the bots and flows that were checked.</summary>
/// <param name="Parts">Each bot and flow with its problems.</param>
public sealed record CheckReport(ImmutableArray<CheckedPart> Parts)
{
    /// <summary>How many problems Lex or Connect would refuse, or end a conversation over.</summary>
    public int Errors => Parts.Sum(part => part.Problems.Count(problem => problem.Severity is ProblemSeverity.Error));

    /// <summary>How many problems are only likely to surprise somebody.</summary>
    public int Warnings => Parts.Sum(part => part.Problems.Count(problem => problem.Severity is ProblemSeverity.Warning));
}
