using System.Globalization;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Lab;

/// <summary>
/// Compares a text with the one that was accepted, by the file conventions of Verify: NAME.verified.txt is committed,
/// NAME.received.txt is what came instead. Nothing is accepted by itself.
/// </summary>
public static class Verifier
{
    private const int Context = 2;

    /// <summary>Compares.</summary>
    /// <param name="received">What came.</param>
    /// <param name="path">The path of the files, without ".verified.txt".</param>
    /// <returns>Null when it is what was accepted; otherwise what differs, and the command that accepts it.</returns>
    public static string? Compare(string received, string path)
    {
        ArgumentNullException.ThrowIfNull(received);
        var verifiedFile = path + ".verified.txt";
        var receivedFile = path + ".received.txt";
        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile).ReplaceLineEndings("\n") : null;
        if (received == verified)
        {
            File.Delete(receivedFile);
            return null;
        }
        File.WriteAllText(receivedFile, received);
        var difference = verified is null ? "Nothing was accepted yet. This came:\n" + received : Difference(verified, received);
        return $"""
            {Path.GetFileName(path)}: the text is not the one that was accepted (- accepted, + received, with line numbers):
            {difference}
            If the new text is right, accept it and commit it:
              mv {receivedFile} {verifiedFile}
            """;
    }

    private static string Difference(string verified, string received)
    {
        var lines = InlineDiffBuilder.Diff(verified, received).Lines;
        var text = new StringBuilder();
        var shown = -1;
        for (var index = 0; index < lines.Count; index++)
        {
            if (!lines.Skip(Math.Max(0, index - Context)).Take((2 * Context) + 1).Any(line => line.Type is not ChangeType.Unchanged))
                continue;
            if (index > shown + 1)
                text.AppendLine("   …");
            shown = index;
            var mark = lines[index].Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' };
            text.AppendLine(CultureInfo.InvariantCulture, $"{mark} {lines[index].Position,3} {lines[index].Text}");
        }
        return text.ToString().TrimEnd();
    }
}
