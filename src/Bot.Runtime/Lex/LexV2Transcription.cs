using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>One transcription of what was said.</summary>
public sealed class LexV2Transcription
{
    /// <summary>The words. Never log them.</summary>
    public string? Transcription { get; set; }

    /// <summary>The words before they were tidied.</summary>
    public string? RawTranscription { get; set; }

    /// <summary>0 to 1; 1 for typed text.</summary>
    [JsonConverter(typeof(ConfidenceConverter))]
    public double? TranscriptionConfidence { get; set; }

    /// <summary>The intent this transcription leads to, if any.</summary>
    public LexV2ResolvedContext? ResolvedContext { get; set; }

    /// <summary>The slots it fills, without interpretedValue.</summary>
    public Dictionary<string, LexV2Slot?>? ResolvedSlots { get; set; }
}
