using System.Collections.Immutable;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>What an input perhaps was besides what it was taken for.</summary>
/// <param name="Transcription">The words.</param>
/// <param name="IntentName">The intent they lead to, if it is the same as that of the best transcription or of the turn before; else null.</param>
/// <param name="Slots">The slots they fill.</param>
internal sealed record AlternateHearing(LexTranscription Transcription, string? IntentName, ImmutableDictionary<string, SlotMatch> Slots);
