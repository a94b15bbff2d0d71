using System.Globalization;
using System.Text;
using Bot.Simulator.Checking;
using Bot.Simulator.Definition;

namespace Bot.Cli.Checks;

/// <summary>A report as people read it: a problem is a paragraph of its place and its message.</summary>
public static class ReportText
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">What was found.</param>
    /// <returns>The text, each line ending in a line feed; the last line counts what was found.</returns>
    public static string Of(CheckReport report)
    {
        var text = new StringBuilder();
        foreach (var part in report.Parts.Where(part => !part.Problems.IsEmpty))
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Kind} {part.Name}\n");
            foreach (var problem in part.Problems)
            {
                var severity = problem.Severity is ProblemSeverity.Error ? "error" : "warning";
                text.Append(CultureInfo.InvariantCulture, $"  {problem.Place.File}({problem.Line}) at {problem.Place.Path}\n    {severity} {problem.Rule.Id}: {Printable(problem.Message)}\n");
            }

            text.Append('\n');
        }

        var what = string.Join(", ", report.Parts.Where(part => part.Kind is not "path").Select(part => $"{part.Kind} {part.Name}"));
        return text.Append(CultureInfo.InvariantCulture, $"{(what.Length == 0 ? "nothing to check" : what)}: {Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}\n").ToString();
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");

    // A definition may hold anything; what moves a terminal's cursor is not printed.
    private static string Printable(string message) => string.Concat(message.Select(sign => char.IsControl(sign) ? ' ' : sign));
}
