using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>One input and what it was understood as: the part of a turn that does not change while Lex answers it.</summary>
/// <param name="Input">The input.</param>
/// <param name="Candidates">The intents it may mean, best first; empty where it filled a slot or answered a confirmation.</param>
internal sealed record Hearing(LexInput Input, ImmutableArray<IntentCandidate> Candidates)
{
    /// <summary>Lex lists at most three transcriptions.</summary>
    public const int MostTranscriptions = 3;

    /// <summary>What was asked for; null where no slot was.</summary>
    public Question? Asked { get; init; }

    /// <summary>The intent that the input leads to, or is an answer for; null if there is none.</summary>
    public Intent? Intent { get; init; }

    /// <summary>What it was taken for as the beginning of an intent, and why; null where it was not read as one.</summary>
    public Recognition? Recognition { get; init; }

    /// <summary>Whether it was neither a value, a yes or no, nor an intent.</summary>
    public bool IsMissed { get; init; }

    /// <summary>The slots that the input filled, of that intent.</summary>
    public ImmutableDictionary<string, SlotMatch> Captured { get; init; } = ImmutableDictionary<string, SlotMatch>.Empty;

    /// <summary>What else was perhaps said.</summary>
    public ImmutableArray<AlternateHearing> Alternates { get; init; } = [];

    /// <summary>The current intent first, as it stands; then the others that the input may mean.</summary>
    public List<LexV2Interpretation> Interpretations(Conversation conversation)
    {
        var interpretations = new List<LexV2Interpretation>();
        if (conversation.IntentForEvent() is { } current)
        {
            // FallbackIntent carries no confidence; an answer to a question is certain.
            var candidate = Candidates.FirstOrDefault(candidate => candidate.Intent.Name == current.Name);
            var score = conversation.Intent!.IsFallback ? null : Candidates.IsEmpty ? 1 : candidate?.Score;
            interpretations.Add(new LexV2Interpretation { Intent = current, NluConfidence = score, InterpretationSource = InterpretationSource.Lex });
        }

        var others = Candidates.Where(candidate => candidate.Intent.Name != conversation.Intent?.Name);
        foreach (var candidate in others.Take(IntentRecognizer.MostCandidates - interpretations.Count))
        {
            interpretations.Add(new LexV2Interpretation
            {
                Intent = new LexV2Intent
                {
                    Name = candidate.Intent.Name,
                    Slots = candidate.Intent.Slots.ToDictionary(
                        slot => slot.Name, slot => candidate.Slots.TryGetValue(slot.Name, out var match) ? SlotValues.From(slot, match) : null, StringComparer.Ordinal),
                    State = IntentState.InProgress,
                    ConfirmationState = ConfirmationState.None,
                },
                NluConfidence = candidate.Score,
                InterpretationSource = InterpretationSource.Lex,
            });
        }

        return interpretations;
    }

    /// <summary>What was said, as it was heard best, and the alternates; null for silence.</summary>
    public List<LexV2Transcription>? Transcriptions(Conversation conversation) => Input.Transcript.Length == 0 ? null :
    [
        new LexV2Transcription
        {
            Transcription = Input.Transcript,
            RawTranscription = Raw(Input.Transcript),
            TranscriptionConfidence = Input.TranscriptionConfidence,
            ResolvedContext = new LexV2ResolvedContext { Intent = conversation.Intent?.Name },
            ResolvedSlots = SlotValues.Resolved(conversation.Slots),
        },
        .. Alternates.Select(alternate => new LexV2Transcription
        {
            Transcription = alternate.Transcription.Text,
            RawTranscription = Raw(alternate.Transcription.Text),
            TranscriptionConfidence = alternate.Transcription.Confidence,
            ResolvedContext = new LexV2ResolvedContext { Intent = alternate.IntentName },
            ResolvedSlots = SlotValues.Resolved(alternate.Slots.ToDictionary(slot => slot.Key, LexV2Slot? (slot) => SlotValues.Scalar(slot.Value), StringComparer.Ordinal)),
        }),
    ];

    private string? Raw(string words) => Input.Mode is InputMode.Speech ? words : null;
}
