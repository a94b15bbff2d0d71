using System.Collections.Immutable;
using Bot.Simulator.Checking.Bots;
using Bot.Simulator.Checking.Flows;
using Bot.Simulator.Definition;

namespace Bot.Simulator.Checking;

/// <summary>Finds everything that is wrong with bots and contact flows, at once and without a call.</summary>
public static class DefinitionCheck
{
    private static readonly DefinitionRule Readable = new("BOT000", ProblemSeverity.Error, "What is given is a Lex V2 export or a contact flow.");

    /// <summary>The rules there are, by their ids.</summary>
    public static ImmutableArray<DefinitionRule> Rules { get; } = [Readable, .. ReadingRules.All.Concat(BotRules.All).Concat(FlowRules.All).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Checks a bot, a flow, or all bots and flows in a folder; the flows against the bots.</summary>
    /// <param name="path">A folder, the zip of an export, or the JSON file of a contact flow.</param>
    /// <returns>What is wrong. What cannot be read is an error in it, and never an exception.</returns>
    public static CheckReport Of(string path)
    {
        try
        {
            return path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && File.Exists(path)
                ? new CheckReport([FlowCheck.Check(path, Path.GetFileName(path), File.ReadAllBytes(path), null)])
                : OfFiles(DefinitionFiles.Open(path));
        }
        catch (Exception exception) when (exception is DefinitionException or IOException or UnauthorizedAccessException)
        {
            return new CheckReport([new CheckedPart("path", path, path, [new DefinitionProblem(Readable, new DefinitionPlace(path, "$"), 1, exception.Message)])]);
        }
    }

    private static CheckReport OfFiles(DefinitionFiles files)
    {
        var flows = files.Paths.Where(path => FlowCheck.IsFlow(path, files.Read(path))).ToImmutableArray();
        var reader = new BotReader(files);
        var layouts = flows.IsEmpty || BotLayout.All(files.Paths).Any(layout => !layout.Locales.IsEmpty) ? reader.Layouts() : [];
        var parts = ImmutableArray.CreateBuilder<CheckedPart>();
        var bots = ImmutableArray.CreateBuilder<BotDefinition>();
        foreach (var layout in layouts)
        {
            var (definition, tree, problems) = reader.Read(layout);
            BotCheck.Check(tree, definition);
            bots.Add(definition);
            parts.Add(new CheckedPart("bot", definition.Name, files.Origin, InOrder(problems.All)));
        }

        foreach (var flow in flows)
            parts.Add(FlowCheck.Check(files.Origin, flow, files.Read(flow), bots.Count == 0 ? null : bots.ToImmutable()));
        return new CheckReport(parts.ToImmutable());
    }

    internal static ImmutableArray<DefinitionProblem> InOrder(IEnumerable<DefinitionProblem> problems) =>
        [.. problems.OrderBy(problem => problem.Place.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Rule.Id, StringComparer.Ordinal)];
}
