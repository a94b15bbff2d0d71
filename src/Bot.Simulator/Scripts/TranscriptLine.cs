namespace Bot.Simulator.Scripts;

/// <summary>A line of a transcript.</summary>
/// <param name="Voice">Whose it is.</param>
/// <param name="Words">What it says.</param>
public readonly record struct TranscriptLine(TranscriptVoice Voice, string Words)
{
    private const int WidthOfVoice = 10;

    /// <summary>The line as a transcript file holds it.</summary>
    /// <returns>The voice in lower case, padded, then the words; a detail is indented as far as the words above it.</returns>
    public override string ToString() => Name.PadRight(WidthOfVoice) + Words;

    /// <summary>The voice as a transcript file writes it.</summary>
    public string Name => Voice switch
    {
        TranscriptVoice.Call => "call",
        TranscriptVoice.Bot => "bot",
        TranscriptVoice.Caller => "caller",
        TranscriptVoice.Text => "text",
        TranscriptVoice.Fault => "fault",
        TranscriptVoice.Detail => "",
        _ => "directory",
    };
}
