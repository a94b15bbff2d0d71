using Bot.Simulator.Checking;
using Bot.Simulator.Tests.Definition;

namespace Bot.Simulator.Tests.Checking;

/// <summary>What a check finds, a line for each problem.</summary>
internal static class Findings
{
    /// <summary>The problems of a bot in a folder; the folder of the locale is left out of their files.</summary>
    public static string[] Of(BotFolder folder) => Of(DefinitionCheck.Of(folder.Path));

    public static string[] Of(CheckReport report) =>
    [
        .. report.Parts.SelectMany(part => part.Problems).Select(problem =>
            $"{problem.Rule.Id} {problem.Place.File.Replace(BadgeBot.Locale, string.Empty, StringComparison.Ordinal)}({problem.Line}) {problem.Place.Path}: {problem.Message}"),
    ];
}
