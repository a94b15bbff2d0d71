using System.Text.RegularExpressions;
using Intents.Tests.Definition;

namespace Intents.Tests.Auditing;

/// <summary>An alarm is built on what the page says: it names every event that the sources log, each with its level.</summary>
public sealed partial class DocumentedEventsTests
{
    [Fact]
    public void Every_event_that_is_logged_is_documented_with_its_level_and_every_documented_one_is_logged()
    {
        var sources = new[] { "Bot.Runtime", "ActiveDirectory", "Intents" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(BotDefinition.Root, "src", project), "*.cs", SearchOption.AllDirectories))
            .Select(File.ReadAllText);
        var logged = sources
            .SelectMany(source => Calls().Matches(source))
            .SelectMany(call => Names().Matches(call.Groups[2].Value).Select(name => (Event: name.Groups[1].Value, Level: Level(call.Groups[1].Value))))
            .Distinct().ToLookup(each => each.Event, each => each.Level);
        var documented = Rows().Matches(File.ReadAllText(Path.Combine(BotDefinition.Root, "docs", "telemetry.md")))
            .SelectMany(row => Ticked().Matches(row.Groups[1].Value).Select(name => (Event: name.Groups[1].Value, Levels: row.Groups[2].Value.Split(", "))))
            .ToDictionary(row => row.Event, row => row.Levels);

        Assert.True(logged.Count > 40, $"Only {logged.Count} events were found in the sources.");
        Assert.Equal(logged.Select(each => each.Key).Order(), documented.Keys.Order());
        Assert.All(logged, each => Assert.All(each, level => Assert.True(documented[each.Key].Contains(level), $"{each.Key} is logged as {level}; docs/telemetry.md says {string.Join(", ", documented[each.Key])}.")));
    }

    // A line with metrics is of level Info, or of the lowest that is written.
    private static string Level(string method) => method is "Measure" ? "Info" : method;

    [GeneratedRegex("[lL]og\\.(Debug|Info|Warning|Error|Measure)\\(([^,;]*)[,;]")]
    private static partial Regex Calls();

    [GeneratedRegex("\"([a-z]+(?:\\.[A-Za-z]+)?)\"")]
    private static partial Regex Names();

    [GeneratedRegex("^\\| ([^|]*`[^|]*) \\| ((?:Debug|Info|Warning|Error)(?:, \\w+)*) \\|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Ticked();
}
