using Bot.Simulator.Callers;
using Bot.Simulator.Connect;

namespace Bot.Cli.Rehearsal;

/// <summary>How rehearsed calls went, a line each where there is something to say, and a last line that counts.</summary>
/// <param name="writer">Where to.</param>
/// <param name="transcripts">Whether what was said is printed too.</param>
/// <param name="definition">The bot as it was named on the command line; null for ours.</param>
internal sealed class RehearsalReport(TextWriter writer, bool transcripts, string? definition)
{
    private readonly SortedDictionary<string, int> _ends = new(StringComparer.Ordinal);
    private (long First, long Last)? _seeds;
    private int _calls;
    private int _faults;

    /// <summary>A call for an intent.</summary>
    /// <param name="walked">How it went.</param>
    public void Write(WalkedIntent walked)
    {
        _calls++;
        if (!walked.IsFine)
            _faults++;
        var state = walked.Last?.SessionState.Intent is { } intent ? $", {intent.Name} {intent.State}" : "";
        writer.WriteLine($"{walked.Locale.LocaleId} {walked.Intent.Name}: {Words(walked.Outcome)}{(walked.Answers > 0 ? $" after {walked.Answers} answers" : "")}{state}{(walked.Fault is { } fault ? $": {fault}" : "")}");
        Transcript(walked.Transcript.Conversation, walked.IsFine);
    }

    /// <summary>A random call.</summary>
    /// <param name="call">How it went.</param>
    /// <param name="hookIsRandom">Whether the function was random too.</param>
    public void Write(RandomCall call, bool hookIsRandom)
    {
        _calls++;
        _seeds = (_seeds?.First ?? call.Seed, call.Seed);
        var end = call.End switch
        {
            null => "did not end",
            CallEnd.Failed failed => $"dropped: {failed.Why}",
            CallEnd.Transferred => "put through to a person",
            CallEnd.CallerHungUp => "ended by the caller",
            _ => "ended by the bot",
        };
        _ends[end] = _ends.GetValueOrDefault(end) + 1;
        var isFine = call is { Fault: null, End: not CallEnd.Failed };
        if (!isFine)
        {
            _faults++;
            writer.WriteLine($"seed {call.Seed}: {call.Fault ?? end}");
            writer.WriteLine($"  again: ./resetbot rehearse --random 1 --seed {call.Seed}{(hookIsRandom ? " --hook random" : "")}{(definition is null ? "" : $" --definition {definition}")} --transcripts");
        }

        Transcript(call.Transcript.Conversation, isFine);
    }

    /// <summary>The last line.</summary>
    /// <returns>The exit code.</returns>
    public int Finish()
    {
        foreach (var (end, count) in _ends)
            writer.WriteLine($"{count,6} {end}");
        if (_seeds is var (first, last))
            writer.WriteLine($"seeds {first} to {last}");
        writer.WriteLine($"{_calls} calls, {_faults} that did not come to their end");
        return _faults == 0 ? 0 : 1;
    }

    private void Transcript(string conversation, bool isFine)
    {
        if (transcripts || !isFine)
            writer.Write(string.Concat(conversation.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"    {line}\n")));
    }

    private static string Words(WalkOutcome outcome) => outcome switch
    {
        WalkOutcome.Ended => "came to its end",
        WalkOutcome.NoEnd => "came to no end",
        WalkOutcome.NotReached => "was not reached",
        WalkOutcome.Failed => "failed",
        WalkOutcome.NothingToSay => "not called: it has no utterance",
        _ => "not called: it needs a context that another intent sets",
    };
}
