using System.Collections.Immutable;
using Bot.Runtime.Lex;

namespace Bot.Simulator.Dialog;

/// <summary>One answer of the user's, as a channel hands it to Lex.</summary>
/// <param name="Mode">Text, Speech or DTMF.</param>
/// <param name="Transcript">The text, the words recognised, or the keys pressed; empty for silence.</param>
public sealed record LexInput(InputMode Mode, string Transcript)
{
    /// <summary>What the channel adds, such as x-amz-lex:accept-content-types.</summary>
    public ImmutableDictionary<string, string> RequestAttributes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How sure the speech recognition is, from 0 to 1; text and keys are certain.</summary>
    public double TranscriptionConfidence { get; init; } = 1;

    /// <summary>
    /// What else was perhaps said, best first. Events carry three transcriptions at most, and more than one only for speech in en_US and en_GB (guide,
    /// "Using transcriptions"); an alternate never changes what the input is taken for.
    /// </summary>
    public ImmutableArray<LexTranscription> Alternates { get; init; } = [];

    /// <summary>A typed text.</summary>
    /// <param name="text">Up to 1,024 characters.</param>
    public static LexInput Text(string text) => new(InputMode.Text, text);

    /// <summary>Spoken words.</summary>
    /// <param name="words">The words as the speech recognition writes them.</param>
    public static LexInput Speech(string words) => new(InputMode.Speech, words);

    /// <summary>Keys of the telephone, without the end character.</summary>
    /// <param name="digits">The keys.</param>
    public static LexInput Keys(string digits) => new(InputMode.DTMF, digits);

    /// <summary>No answer until the start time-out.</summary>
    public static LexInput Silence { get; } = new(InputMode.Speech, string.Empty);
}
