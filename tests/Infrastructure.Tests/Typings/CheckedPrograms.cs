namespace Infrastructure.Tests.Typings;

/// <summary>The correct program, and every wrong one that is made of it, checked in one run.</summary>
public sealed class CheckedPrograms : IAsyncLifetime
{
    private ILookup<string, TypingsProblem> _problems = null!;

    internal static string Correct { get; } = File.ReadAllText(TypingsCheck.PathTo("correct.json"));

    internal IReadOnlyList<Removal> Removals { get; } = [.. Removal.Of(Correct)];

    internal IReadOnlyList<TypingsProblem> ProblemsOf(string program) => [.. _problems[program]];

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var programs = new Dictionary<string, string> { ["correct"] = Correct };
        foreach (var fault in PlantedFaults.All)
            programs.Add(fault.Name, fault.PlantIn(Correct));
        foreach (var removal in Removals)
            programs.Add($"without {removal}", removal.Program);
        _problems = (await TypingsCheck.RunAsync(programs, TestContext.Current.CancellationToken)).ToLookup(problem => problem.Program);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
