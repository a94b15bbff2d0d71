using System.Collections.Immutable;
using Bot.Simulator.Scripts;

namespace Bot.Cli.Calls;

/// <summary>A folder of call scripts and their transcripts.</summary>
/// <param name="path">The folder.</param>
internal sealed class TranscriptFolder(string path)
{
    /// <summary>The state of a call that has gone no other way since its transcript was accepted.</summary>
    public const string Accepted = "accepted";

    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.Exists(path)
        ? path
        : throw new CommandFailedException($"{path}: there is no such folder. Give one that holds .call files with --folder, for example tests/Conversations.");

    /// <summary>The names of the scripts, in order.</summary>
    public ImmutableArray<string> Names => [.. Directory.GetFiles(Path, "*.call").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>Transcripts without a script.</summary>
    public IReadOnlyList<string> Dangling => TranscriptFiles.Dangling(Path);

    /// <summary>The file of a script.</summary>
    /// <param name="name">Its name; the path or the name of one of its files will do.</param>
    /// <exception cref="CommandFailedException">There is no such script.</exception>
    public string ScriptPath(string name)
    {
        var file = System.IO.Path.GetFileName(name);
        var bare = new[] { TranscriptFiles.VerifiedEnding, TranscriptFiles.ReceivedEnding, ".call" }.FirstOrDefault(ending => file.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? file[..^ending.Length] : file;
        var script = System.IO.Path.Combine(Path, bare + ".call");
        return File.Exists(script) ? script : throw new CommandFailedException($"'{name}': {Path} holds no {bare}.call. ./resetbot transcripts lists what there is.");
    }

    /// <summary>How a script stands, in a word or two.</summary>
    /// <param name="name">Its name.</param>
    public string StateOf(string name)
    {
        var files = TranscriptFiles.Beside(ScriptPath(name));
        return (File.Exists(files.VerifiedPath), File.Exists(files.ReceivedPath)) switch
        {
            (true, false) => Accepted,
            (true, true) => "changed",
            _ => "not accepted",
        };
    }
}
