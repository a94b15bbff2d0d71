using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>One input and what it was understood as: the part of a turn that does not change while Lex answers it.</summary>
/// <param name="Input">The input.</param>
/// <param name="Candidates">The intents it may mean, best first; empty where it filled a slot or answered a confirmation.</param>
internal sealed record Hearing(LexInput Input, ImmutableArray<IntentCandidate> Candidates)
{
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

    /// <summary>The one transcription that a simulated input has; none for silence.</summary>
    public List<LexV2Transcription>? Transcriptions(Conversation conversation) => Input.Transcript.Length == 0 ? null :
    [
        new LexV2Transcription
        {
            Transcription = Input.Transcript,
            RawTranscription = Input.Mode is InputMode.Speech ? Input.Transcript : null,
            TranscriptionConfidence = Input.TranscriptionConfidence,
            ResolvedContext = new LexV2ResolvedContext { Intent = conversation.Intent?.Name },
            ResolvedSlots = SlotValues.Resolved(conversation.Slots),
        },
    ];
}
