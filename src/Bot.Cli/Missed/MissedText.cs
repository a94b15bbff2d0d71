using System.Globalization;
using System.Text;

namespace Bot.Cli.Missed;

/// <summary>Groups for people, a line each.</summary>
internal static class MissedText
{
    private const int WidestWords = 48;

    /// <summary>Writes them.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="missed">How many utterances they are made of.</param>
    public static string Of(IReadOnlyList<MissedGroup> groups, int missed)
    {
        var text = new StringBuilder();
        var width = Math.Min(WidestWords, groups.Select(group => group.Words.Length).DefaultIfEmpty(0).Max());
        foreach (var group in groups)
        {
            var nearest = group.Nearest.Count == 0 ? "" : string.Join(", ", group.Nearest.Take(2).Select(candidate => string.Create(CultureInfo.InvariantCulture, $"{candidate.Intent} {candidate.Score:0.00}")));
            text.Append(CultureInfo.InvariantCulture, $"{group.Count,5} ×  {group.Locale}  {group.Words.PadRight(width)}  {(group.Intent is { } intent ? $"→ {intent}" : $"– {group.Why}")}");
            if (nearest.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"  ({nearest})");
            if (group.InIntents.Count > 0)
                text.Append(CultureInfo.InvariantCulture, $"  in {string.Join(", ", group.InIntents)}");
            text.Append('\n');
        }

        var proposed = groups.Count(group => group.Intent is not null);
        text.Append(CultureInfo.InvariantCulture, $"{missed} utterances that nobody understood, in {groups.Count} wordings; {proposed} could be sample utterances");
        text.Append(proposed == 0 ? ".\n" : ": --diff shows the change.\n");
        return text.ToString();
    }
}
