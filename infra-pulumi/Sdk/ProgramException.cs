namespace Pulumi;

/// <summary>The program cannot be printed, for these reasons.</summary>
internal sealed class ProgramException(IReadOnlyList<ProgramProblem> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<ProgramProblem> Problems => problems;
}
