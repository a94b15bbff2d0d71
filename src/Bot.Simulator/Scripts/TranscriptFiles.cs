using System.Globalization;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Bot.Simulator.Scripts;

/// <summary>
/// The files beside a call script: NAME.verified.txt is the transcript that was accepted and is committed, NAME.received.txt is what came instead. The
/// conventions are those of Verify; nothing is accepted by itself.
/// </summary>
/// <param name="folder">The folder of the script.</param>
/// <param name="name">The script's name.</param>
public sealed class TranscriptFiles(string folder, string name)
{
    /// <summary>The ending of an accepted transcript.</summary>
    public const string VerifiedEnding = ".verified.txt";

    /// <summary>The ending of a transcript that is not the accepted one.</summary>
    public const string ReceivedEnding = ".received.txt";

    private const int MostTurnsShown = 3;

    /// <summary>The files beside a script.</summary>
    /// <param name="scriptPath">The script's file.</param>
    public static TranscriptFiles Beside(string scriptPath) =>
        new(Path.GetDirectoryName(scriptPath) is { Length: > 0 } folder ? folder : ".", Path.GetFileNameWithoutExtension(scriptPath));

    /// <summary>The accepted transcript.</summary>
    public string VerifiedPath => Path.Combine(folder, name + VerifiedEnding);

    /// <summary>The transcript that came instead; only there when it is another one.</summary>
    public string ReceivedPath => Path.Combine(folder, name + ReceivedEnding);

    /// <summary>Compares a transcript with the accepted one. If it is another one it is written beside it.</summary>
    /// <param name="transcript">The transcript.</param>
    /// <param name="howToAccept">The command that accepts a transcript of that name; null for a move of the file.</param>
    /// <returns>Null when it is the accepted one; otherwise what differs, where, and what to do, for a person.</returns>
    public string? Compare(CallTranscript transcript, string? howToAccept = null)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        var received = transcript.ToString();
        var verified = Verified();
        if (received == verified)
        {
            File.Delete(ReceivedPath);
            return null;
        }

        File.WriteAllText(ReceivedPath, received);
        var accept = howToAccept ?? $"mv {ReceivedPath} {VerifiedPath}";
        return verified is null
            ? $"{name}: no transcript was accepted yet. This is how the call goes:\n\n{received}\nRead it. If this is how the call should go, accept it, and commit {name}{VerifiedEnding}:\n  {accept}"
            : $"{name}: the call does not go as it was accepted.\n{Difference(verified, received)}\nIf this is how the call should go now, accept it, and commit {name}{VerifiedEnding}:\n  {accept}\nIf not, something that the bot says or does was changed by mistake.";
    }

    /// <summary>Whether a transcript is the accepted one. Writes nothing.</summary>
    /// <param name="transcript">The transcript.</param>
    public bool IsAccepted(CallTranscript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        return transcript.ToString() == Verified();
    }

    /// <summary>Takes a transcript as the right one from now on.</summary>
    /// <param name="transcript">The transcript.</param>
    public void Accept(CallTranscript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        File.WriteAllText(VerifiedPath, transcript.ToString());
        File.Delete(ReceivedPath);
    }

    /// <summary>Files that no script stands beside: a transcript whose script was renamed or deleted checks nothing any more.</summary>
    /// <param name="folder">A folder of scripts.</param>
    /// <returns>The files' names, in order; empty when there is none.</returns>
    public static IReadOnlyList<string> Dangling(string folder)
    {
        var scripts = System.IO.Directory.GetFiles(folder, "*.call").Select(Path.GetFileNameWithoutExtension).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. new[] { VerifiedEnding, ReceivedEnding }
                .SelectMany(ending => System.IO.Directory.GetFiles(folder, "*" + ending).Select(file => (File: Path.GetFileName(file), Name: Path.GetFileName(file)[..^ending.Length])))
                .Where(file => !scripts.Contains(file.Name))
                .Select(file => file.File)
                .Order(StringComparer.Ordinal),
        ];
    }

    // Git may have checked it out with other line ends.
    private string? Verified() => File.Exists(VerifiedPath) ? File.ReadAllText(VerifiedPath).ReplaceLineEndings("\n") : null;

    // Turn by turn, as the call went: what the accepted transcript has there, and what came.
    private string Difference(string verified, string received)
    {
        var text = new StringBuilder();
        var turn = 0;
        var shown = 0;
        string? lastTurnShown = null;
        foreach (var line in InlineDiffBuilder.Diff(verified, received).Lines)
        {
            if (line.Type is not ChangeType.Inserted && line.Text.StartsWith("caller ", StringComparison.Ordinal))
                turn++;
            if (line.Type is not (ChangeType.Inserted or ChangeType.Deleted))
                continue;
            var place = turn == 0 ? "before the caller has said anything" : string.Create(CultureInfo.InvariantCulture, $"turn {turn}");
            if (place != lastTurnShown && shown++ < MostTurnsShown)
                text.Append(CultureInfo.InvariantCulture, $"\n  {char.ToUpperInvariant(place[0])}{place[1..]}:\n");
            lastTurnShown = place;
            if (shown <= MostTurnsShown)
                text.Append(CultureInfo.InvariantCulture, $"    {(line.Type is ChangeType.Deleted ? "expected" : "actual  ")}  {line.Text}\n");
        }

        var rest = shown > MostTurnsShown ? $"\n  … and {shown - MostTurnsShown} more turns. " : "\n  ";
        return $"{text}{rest}All of it: diff {VerifiedPath} {ReceivedPath}\n";
    }
}
