using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Simulator.Definition;

namespace Bot.Cli.Missed;

/// <summary>The change of a definition that adds sample utterances, as a unified diff: <c>git apply</c> takes it, and somebody reads it before.</summary>
/// <param name="definition">The bot.</param>
/// <param name="folder">Its folder.</param>
/// <param name="root">Where paths are from.</param>
internal sealed class SampleDiff(BotDefinition definition, string folder, string root)
{
    private const string Samples = "\"sampleUtterances\": [";
    private const int Context = 3;

    /// <summary>Writes it.</summary>
    /// <param name="groups">What was said; what is proposed to no intent is left out.</param>
    /// <returns>The diff; empty if there is nothing to add.</returns>
    /// <exception cref="CommandFailedException">A file of the definition is not written as Lex and this project write one.</exception>
    public string Of(IEnumerable<MissedGroup> groups) => string.Concat(groups
        .Where(group => group.Intent is not null)
        .GroupBy(group => (group.Locale, Intent: group.Intent!))
        .OrderBy(group => group.Key.Locale, StringComparer.Ordinal).ThenBy(group => group.Key.Intent, StringComparer.Ordinal)
        .Select(group => FileDiff(FileOf(group.Key.Locale, group.Key.Intent), [.. group.Select(member => member.Words)])));

    private string FileOf(string locale, string intent)
    {
        var place = definition.Locales.First(candidate => candidate.LocaleId == locale).FindIntent(intent)!.Place;
        var path = Path.Combine(folder, place.File);
        return File.Exists(path) ? path : throw new CommandFailedException($"There is no file {path} to add to: give --diff a definition that is a folder, not a zip.");
    }

    private string FileDiff(string path, IReadOnlyList<string> utterances)
    {
        var lines = File.ReadAllText(path).Split('\n');
        var at = Array.FindIndex(lines, line => line.TrimEnd().EndsWith(Samples, StringComparison.Ordinal));
        if (at < 0 || at + 1 >= lines.Length || lines[at + 1].Trim() != "{")
            throw new CommandFailedException($"{path} has no list of sample utterances with a line for each bracket. Add one by hand: {string.Join("; ", utterances)}");
        var ending = lines[at].EndsWith('\r') ? "\r" : "";
        var indent = lines[at + 1][..lines[at + 1].IndexOf('{', StringComparison.Ordinal)];
        // At the head of the list: no line that is there changes.
        var added = utterances
            .SelectMany(utterance => new[] { $"{indent}{{", $"{indent}  \"utterance\": \"{JsonEncodedText.Encode(utterance, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"", $"{indent}}}," })
            .Select(line => line + ending).ToList();

        var first = Math.Max(0, at + 1 - Context);
        var before = lines[first..(at + 1)];
        var after = lines[(at + 1)..Math.Min(lines.Length, at + 1 + Context)];
        var name = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
        var diff = new StringBuilder();
        diff.Append(CultureInfo.InvariantCulture, $"--- a/{name}\n+++ b/{name}\n");
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{first + 1},{before.Length + after.Length} +{first + 1},{before.Length + added.Count + after.Length} @@\n");
        foreach (var line in before)
            diff.Append(CultureInfo.InvariantCulture, $" {line}\n");
        foreach (var line in added)
            diff.Append(CultureInfo.InvariantCulture, $"+{line}\n");
        foreach (var line in after)
            diff.Append(CultureInfo.InvariantCulture, $" {line}\n");
        return diff.ToString();
    }
}
