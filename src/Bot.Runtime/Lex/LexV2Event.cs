using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>What Lex V2 sends to its code hook: one turn of a conversation.</summary>
/// <remarks>Source: Lex V2 developer guide, "AWS Lambda input event format for Lex V2". Property names are those of the Amazon.Lambda.LexV2Events package.</remarks>
public sealed class LexV2Event
{
    /// <summary>The version of this format: "1.0". Members may be added without a change of it, so unknown ones are ignored.</summary>
    public string? MessageVersion { get; set; }

    /// <summary>Which hook called.</summary>
    public InvocationSource InvocationSource { get; set; }

    /// <summary>How the caller answered.</summary>
    public InputMode InputMode { get; set; }

    /// <summary>The content type of the answer that Lex will give, for example "text/plain; charset=utf-8" or "audio/pcm". Connect's voice calls say text/plain too.</summary>
    public string? ResponseContentType { get; set; }

    /// <summary>2 to 100 characters out of [0-9a-zA-Z._:-]; a UUID on calls from Connect.</summary>
    public string? SessionId { get; set; }

    /// <summary>What was typed, keyed or heard. May be empty. It can hold whatever the caller said: never log it.</summary>
    public string? InputTranscript { get; set; }

    /// <summary>Undocumented, seen on speech from Connect: the transcript before it was tidied.</summary>
    public string? RawInputTranscript { get; set; }

    /// <summary>The label of the hook that fired; absent when it has none.</summary>
    public string? InvocationLabel { get; set; }

    /// <summary>The bot, its alias and its locale.</summary>
    public LexV2Bot? Bot { get; set; }

    /// <summary>Up to five readings of the input, best first.</summary>
    public List<LexV2Interpretation>? Interpretations { get; set; }

    /// <summary>What Lex would do by itself; only for a dialog hook, and only when that is to elicit a slot.</summary>
    public LexV2ProposedNextState? ProposedNextState { get; set; }

    /// <summary>Attributes of this request, such as x-amz-lex:channels:platform; null when there are none.</summary>
    [JsonConverter(typeof(StringMapConverter))]
    public Dictionary<string, string>? RequestAttributes { get; set; }

    /// <summary>The state of the conversation.</summary>
    public LexV2SessionState? SessionState { get; set; }

    /// <summary>One to three transcriptions, best first; absent in older events.</summary>
    public List<LexV2Transcription>? Transcriptions { get; set; }
}
