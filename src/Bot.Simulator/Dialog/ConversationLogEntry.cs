using System.Collections.Immutable;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>
/// One turn as Lex writes it to a text log (guide, "Conversation logs"): the values of obfuscated slots are their slot's name in braces, in what was
/// said, in the interpretations, in the transcriptions and in the session state. Messages and attributes are as they were, as in Lex.
/// </summary>
public sealed record ConversationLogEntry
{
    /// <summary>2.0 for Lex V2.</summary>
    public string MessageVersion { get; init; } = "2.0";

    /// <summary>When the input came.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The session.</summary>
    public required string SessionId { get; init; }

    /// <summary>The bot, its alias and its locale.</summary>
    public required LexV2Bot Bot { get; init; }

    /// <summary>Text, Speech or DTMF.</summary>
    public required InputMode InputMode { get; init; }

    /// <summary>What was said. Braces of the user's own stand behind a backslash, which is assumed to be one.</summary>
    public required string InputTranscript { get; init; }

    /// <summary>Whether the input was neither a value, a yes or no, nor an intent.</summary>
    public required bool MissedUtterance { get; init; }

    /// <summary>What the input may have meant, best first.</summary>
    public required ImmutableArray<LexV2Interpretation> Interpretations { get; init; }

    /// <summary>What was heard, best first; empty for silence.</summary>
    public required ImmutableArray<LexV2Transcription> Transcriptions { get; init; }

    /// <summary>The session after the turn.</summary>
    public required LexV2SessionState SessionState { get; init; }

    /// <summary>What the bot said.</summary>
    public required ImmutableArray<LexV2Message> Messages { get; init; }

    /// <summary>What the channel and the Lambda added.</summary>
    public required ImmutableDictionary<string, string> RequestAttributes { get; init; }
}
