using Bot.Simulator.Cloud;
using Bot.Simulator.Connect;
using Bot.Simulator.Directory;

namespace Bot.Simulator.Scripts;

/// <summary>What was said and done in a call, line by line, in the order in which it happened.</summary>
/// <param name="isPassword">Tells a password from other words of a text message; null when nobody can tell: the text is then withheld.</param>
/// <param name="showsSecrets">Whether passwords and whole phone numbers are shown: on a screen to the one who calls, never in a file.</param>
public sealed class CallTranscript(Func<string, bool>? isPassword, bool showsSecrets)
{
    private readonly Lock _lock = new();
    private readonly List<TranscriptLine> _lines = [];

    /// <summary>Raised for each line.</summary>
    public event Action<TranscriptLine>? Written;

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<TranscriptLine> Lines
    {
        get
        {
            lock (_lock)
                return [.. _lines];
        }
    }

    /// <summary>The call begins.</summary>
    /// <param name="from">The caller's number; null when it is withheld.</param>
    public void Begins(string? from) => Write(TranscriptVoice.Call, from is null ? "from a withheld number" : $"from {Number(from)}");

    /// <summary>The bot says something.</summary>
    /// <param name="prompt">What.</param>
    public void Bot(Prompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        Write(TranscriptVoice.Bot, prompt.Words);
    }

    /// <summary>The caller does something.</summary>
    /// <param name="input">What.</param>
    public void Caller(CallerInput input) => Write(TranscriptVoice.Caller, input switch
    {
        CallerInput.Speech speech => speech.Words,
        CallerInput.Keys keys => $"[keys {keys.Pressed}]",
        CallerInput.Silence => "[silence]",
        _ => "[hangs up]",
    });

    /// <summary>A text message was accepted for sending.</summary>
    /// <param name="message">The message.</param>
    public void Text(TextMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Write(TranscriptVoice.Text, $"to {Number(message.To)}: {Body(message.Body)}");
    }

    /// <summary>The directory was changed.</summary>
    /// <param name="change">The change.</param>
    public void Changed(DirectoryChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Write(TranscriptVoice.Directory, $"{change.UserId}: {change.Attribute} {(change.Value is null ? "replaced" : $"set to {change.Value}")}");
    }

    /// <summary>The call ended.</summary>
    /// <param name="end">How.</param>
    public void Ends(CallEnd end) => Write(TranscriptVoice.Call, end switch
    {
        CallEnd.Disconnected => "ended by the service desk",
        CallEnd.Transferred { Reason: { } reason } => $"put through to a person ({reason})",
        CallEnd.Transferred => "put through to a person",
        CallEnd.CallerHungUp => "ended by the caller",
        CallEnd.Failed failed => $"dropped: {failed.Why}",
        _ => "ended",
    });

    /// <summary>The whole transcript as a file holds it.</summary>
    /// <returns>One line each, with a line end after the last.</returns>
    public override string ToString() => string.Concat(Lines.Select(line => line + "\n"));

    // What is no number ("anonymous") gives nobody away.
    private string Number(string number) => showsSecrets || number.Length < 4 || number[0] != '+' ? number : $"+…{number[^2..]}";

    private string Body(string body) =>
        showsSecrets ? body
        : isPassword is null ? "[withheld: it may hold a password]"
        : string.Join(' ', body.Split(' ').Select(word => isPassword(word) ? "[password]" : word));

    private void Write(TranscriptVoice voice, string words)
    {
        var line = new TranscriptLine(voice, words);
        lock (_lock)
            _lines.Add(line);
        Written?.Invoke(line);
    }
}
