using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Bot.Runtime.Generators.Tests.Bots;
using Bot.Runtime.Generators.Tests.Messages;

namespace Bot.Runtime.Generators.Tests.Pages;

/// <summary>A page of docs/diagnostics: what it says, and the project that its example is.</summary>
internal sealed partial class DiagnosticPage
{
    private readonly Dictionary<string, string> _sections;

    private DiagnosticPage(string heading, string message, string squiggle, Dictionary<string, string> sections)
    {
        Heading = heading;
        Message = message;
        Squiggle = squiggle;
        _sections = sections;
    }

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../docs/diagnostics"));

    /// <summary>"RB0001: An intent has no class".</summary>
    public string Heading { get; }

    /// <summary>The whole message of the example.</summary>
    public string Message { get; }

    /// <summary>The text under the squiggle in the example.</summary>
    public string Squiggle { get; }

    public IEnumerable<string> Sections => _sections.Keys;

    public static DiagnosticPage Read(string id)
    {
        var text = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        var parts = text.Split("\n## ");
        var head = Head().Match(parts[0]);
        Assert.True(head.Success, $"{id}.md does not begin with a heading, the message of its example as a quotation, and 'Under the squiggle: …'.");
        var sections = parts.Skip(1).Select(part => part.Split('\n', 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        return new(head.Groups["heading"].Value, head.Groups["message"].Value, head.Groups["squiggle"].Value, sections);
    }

    /// <summary>The project of the example.</summary>
    public BotProject Example() => Project(_sections["Example"]);

    /// <summary>The project of the example with the files of the fix in place of its own.</summary>
    public BotProject Fixed()
    {
        var (example, corrected) = (_sections["Example"], _sections["Fix"]);
        var folder = DefinitionFolder().Match(corrected).Groups["folder"].Value;
        Assert.True(Code(corrected) is not null || Files(corrected).Any() || folder.Length > 0, "The fix shows no file.");
        // Classes are in one block; files of the definition in one each.
        return Project(Code(corrected) is null ? example + corrected : Files(example).Aggregate(corrected, (text, file) => $"`{file.Path}`:\n\n```json\n{file.Json}\n```\n{text}"), folder);
    }

    private static BotProject Project(string text, string folder = "")
    {
        var files = Files(text).Select(file => (Path: FullPath(file.Path), file.Json)).Where(file => file.Path.StartsWith("bot-definition/" + folder, StringComparison.Ordinal)).ToArray();
        var project = files.Any(file => file.Path.Contains("/es_US/", StringComparison.Ordinal)) ? TwoLanguages.Project() : new BotProject();
        foreach (var (path, json) in files)
            project.File(path, json);
        return Code(text) is { } code ? project.Class("namespace Desk;\n" + code) : project;
    }

    private static string FullPath(string path) => (path.StartsWith("BotLocales/", StringComparison.Ordinal) ? BotProject.Definition : "bot-definition/") + path;

    private static IEnumerable<(string Path, string Json)> Files(string text) => JsonFiles().Matches(text).Select(match => (match.Groups["path"].Value, match.Groups["json"].Value));

    private static string? Code(string text) => Classes().Match(text) is { Success: true } match ? match.Groups["code"].Value : null;

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex(@"\A# (?<heading>.+)\n\n> (?<message>.+)\n\nUnder the squiggle: (`(?<squiggle>.+)`|the beginning of the file)\.\n")]
    private static partial Regex Head();

    [GeneratedRegex(@"`(?<path>[^`\n]+\.json)`:\n\n```json\n(?<json>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonFiles();

    [GeneratedRegex(@"/bot-definition/(?<folder>.+)</BotDefinitionFolder>")]
    private static partial Regex DefinitionFolder();

    [GeneratedRegex(@"```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Classes();
}
