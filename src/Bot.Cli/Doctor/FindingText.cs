using System.Globalization;
using Spectre.Console;

namespace Bot.Cli.Doctor;

/// <summary>The report as people read it: a line for what is well; below what is not, why that matters and what mends it.</summary>
/// <param name="output">Where it goes; only the status has a colour.</param>
internal sealed class FindingText(IAnsiConsole output)
{
    private const int NameWidth = 22;

    private readonly Dictionary<CheckStatus, int> _counts = [];

    /// <summary>Writes one line.</summary>
    public void Write(Finding finding)
    {
        _counts[finding.Status] = _counts.GetValueOrDefault(finding.Status) + 1;
        var (word, colour) = finding.Status switch
        {
            CheckStatus.Ok => ("ok  ", "green"),
            CheckStatus.Warn => ("warn", "yellow"),
            CheckStatus.Fail => ("FAIL", "red"),
            _ => ("skip", "grey"),
        };
        output.Markup($"[{colour}]{word}[/]");
        Line($"  {finding.Check.PadRight(NameWidth)}{finding.Detail}");
        if (finding.Status is CheckStatus.Warn or CheckStatus.Fail)
            Line($"        why  {finding.Why}");
        if (finding.Fix is { } fix)
            Line($"        fix  {fix}");
    }

    /// <summary>Writes how many there were of each.</summary>
    public void Finish() => Line(string.Create(
        CultureInfo.InvariantCulture,
        $"\n{Count(CheckStatus.Ok)} ok, {Count(CheckStatus.Warn)} to look at (warn), {Count(CheckStatus.Fail)} failed, {Count(CheckStatus.Skipped)} skipped"));

    private int Count(CheckStatus status) => _counts.GetValueOrDefault(status);

    // Past the console, which would break a command where the line ends; and without what a server could move the cursor with.
    private void Line(string text) =>
        output.Profile.Out.Writer.WriteLine(string.Concat(text.Select(sign => char.IsControl(sign) && sign != '\n' ? ' ' : sign)));
}
