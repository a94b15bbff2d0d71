using Bot.Runtime.Generators.Diagnostics;
using Bot.Runtime.Generators.Model;

namespace Bot.Runtime.Generators.Check;

/// <summary>Whether a message takes the same values in each locale.</summary>
internal static class MessagePlaceholders
{
    public static IEnumerable<DiagnosticInfo> Of(MessageCatalog catalog)
    {
        foreach (var set in catalog.Sets)
        {
            var files = set.ToArray();
            foreach (var file in files)
            {
                foreach (var entry in file.Entries)
                {
                    var reference = files.First(candidate => candidate.Entry(entry.Name.Text) is not null);
                    var problems = reference == file ? WithTwoTypes(file, entry) : Differences(reference, reference.Entry(entry.Name.Text)!, file, entry);
                    foreach (var problem in problems)
                        yield return problem;
                }
            }
        }
    }

    private static IEnumerable<DiagnosticInfo> WithTwoTypes(MessageFile file, MessageEntry entry)
    {
        var placed = Placed(entry).ToArray();
        foreach (var (value, place) in placed)
        {
            var first = placed.First(other => other.Value.Name == value.Name).Value;
            if (first != value)
                yield return Unknown(place, value, file, entry, $"is {first} before it", "a message takes one value by that name", "Write both alike.");
        }
    }

    private static IEnumerable<DiagnosticInfo> Differences(MessageFile reference, MessageEntry original, MessageFile file, MessageEntry entry)
    {
        var known = original.Text.Placeholders.ToArray();
        var used = entry.Text.Placeholders.ToArray();
        foreach (var (value, place) in Placed(entry).Where(placed => !known.Contains(placed.Value)))
        {
            yield return known.FirstOrDefault(candidate => candidate.Name == value.Name) is { } other
                ? Unknown(place, value, file, entry, $"is {other} in {reference.Name}", "a message takes one value by that name", "Write both alike.")
                : Unknown(
                    place, value, file, entry, $"is not in {reference.Name}", "there would be no value for it, and callers would hear it read out, braces and all", $"Take it out, or add it to {reference.Name}.");
        }
        foreach (var value in known.Where(value => used.All(other => other.Name != value.Name)))
        {
            yield return Unknown(
                entry.Place, value, reference, original, $"is not in {file.Name}", "callers in that language would not hear the value", $"Add it to {file.Name}, or take it out of {reference.Name}.");
        }
    }

    private static IEnumerable<(Placeholder Value, Place Place)> Placed(MessageEntry entry) => entry.Text.Placeholders.Zip(entry.Values, (value, place) => (value, place));

    private static DiagnosticInfo Unknown(Place place, Placeholder value, MessageFile file, MessageEntry entry, string problem, string consequence, string wayOut) =>
        DiagnosticInfo.At(place, DiagnosticRegister.PlaceholderUnknown, value.ToString(), $"the message '{entry.Name.Text}' of {file.Name}", problem, consequence, wayOut);
}
