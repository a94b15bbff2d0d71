using System.Text.Json;

namespace Bot.Cli.Tests.Doctor;

/// <summary>What the doctor found.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">All that was printed.</param>
/// <param name="Findings">The lines.</param>
internal sealed record Report(int ExitCode, string Output, IReadOnlyList<JsonElement> Findings)
{
    /// <summary>The checks with this status, each once.</summary>
    public IEnumerable<string> With(string status) => Findings.Where(finding => Text(finding, "status") == status).Select(finding => Text(finding, "check")!).Distinct();

    /// <summary>The one line of a check: status, detail, fix.</summary>
    public (string Status, string Detail, string? Fix) The(string check)
    {
        var finding = Assert.Single(Findings, finding => Text(finding, "check") == check);
        return (Text(finding, "status")!, Text(finding, "detail")!, Text(finding, "fix"));
    }

    private static string? Text(JsonElement finding, string property) => finding.GetProperty(property).GetString();
}
