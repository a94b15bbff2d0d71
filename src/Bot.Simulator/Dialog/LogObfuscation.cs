using System.Collections.Immutable;
using Bot.Runtime.Lex;
using Bot.Simulator.Definition;
using Bot.Simulator.Understanding;

namespace Bot.Simulator.Dialog;

/// <summary>
/// Writes the names of obfuscated slots in the place of their values (guide, "Obscuring slot values in conversation logs"): of an utterance the words
/// that filled the slot; all of it if it was the answer for such a slot and did not fill it.
/// </summary>
internal sealed class LogObfuscation(BotLocale locale)
{
    /// <summary>What was said, as the log has it.</summary>
    /// <param name="hearing">What it was taken for.</param>
    public static string Transcript(Hearing hearing) => Text(hearing.Input.Transcript, hearing, hearing.Captured);

    /// <summary>A list of transcriptions as the log has it.</summary>
    public List<LexV2Transcription> Transcriptions(IEnumerable<LexV2Transcription> transcriptions, Hearing hearing) =>
    [
        .. transcriptions.Select((transcription, index) =>
        {
            var slots = index == 0 ? hearing.Captured : hearing.Alternates[index - 1].Slots;
            return new LexV2Transcription
            {
                Transcription = Text(transcription.Transcription!, hearing, slots),
                RawTranscription = transcription.RawTranscription is { } raw ? Text(raw, hearing, slots) : null,
                TranscriptionConfidence = transcription.TranscriptionConfidence,
                ResolvedContext = transcription.ResolvedContext,
                ResolvedSlots = Slots(transcription.ResolvedSlots!, transcription.ResolvedContext?.Intent),
            };
        }),
    ];

    /// <summary>An interpretation as the log has it.</summary>
    public LexV2Interpretation Interpretation(LexV2Interpretation interpretation) => new()
    {
        Intent = Intent(interpretation.Intent),
        NluConfidence = interpretation.NluConfidence,
        InterpretationSource = interpretation.InterpretationSource,
    };

    /// <summary>A session state as the log has it.</summary>
    public LexV2SessionState State(LexV2SessionState state) => new()
    {
        ActiveContexts = state.ActiveContexts,
        SessionAttributes = state.SessionAttributes,
        RuntimeHints = state.RuntimeHints,
        DialogAction = state.DialogAction,
        Intent = Intent(state.Intent),
        OriginatingRequestId = state.OriginatingRequestId,
    };

    private LexV2Intent? Intent(LexV2Intent? intent) => intent is null ? null : new LexV2Intent
    {
        Name = intent.Name,
        Slots = intent.Slots is { } slots ? Slots(slots, intent.Name) : null,
        State = intent.State,
        ConfirmationState = intent.ConfirmationState,
    };

    private Dictionary<string, LexV2Slot?> Slots(Dictionary<string, LexV2Slot?> slots, string? intentName)
    {
        var copy = SlotValues.Copy(slots);
        foreach (var slot in locale.FindIntent(intentName ?? string.Empty)?.Slots.Where(slot => slot.IsObfuscated) ?? [])
            Hide(copy.GetValueOrDefault(slot.Name), slot.Name);
        return copy;
    }

    // A list and a composite are hidden as a whole and in each of their parts.
    private static void Hide(LexV2Slot? slot, string name)
    {
        var hidden = $"{{{name}}}";
        if (slot?.Value is { } value)
        {
            value.OriginalValue = value.OriginalValue is null ? null : hidden;
            value.InterpretedValue = value.InterpretedValue is null ? null : hidden;
            value.ResolvedValues = value.ResolvedValues?.Select(_ => hidden).ToList();
        }

        foreach (var part in slot?.Values ?? [])
            Hide(part, name);
        foreach (var (subSlot, part) in slot?.SubSlots?.ToArray() ?? [])
            Hide(part, subSlot);
    }

    private static string Text(string said, Hearing hearing, ImmutableDictionary<string, SlotMatch> slots)
    {
        var hidden = slots.Where(slot => hearing.Intent?.FindSlot(slot.Key)?.IsObfuscated ?? false).ToArray();

        // The asked slot stays open, or another transcription has a value to hide that was not found in this one: none of it can be shown.
        var open = hearing is { Asked.Slot: { IsObfuscated: true } asked } && hearing.Intent?.FindSlot(asked.Name) == asked && !slots.ContainsKey(asked.Name)
            ? asked.Name
            : hearing.Captured.Keys.FirstOrDefault(name => hearing.Intent?.FindSlot(name) is { IsObfuscated: true } && !slots.ContainsKey(name));
        if (open is not null && said.Length > 0)
            return $"{{{open}}}";
        var text = Escaped(said);
        foreach (var (name, match) in hidden.OrderByDescending(slot => slot.Value.OriginalValue.Length))
        {
            var value = Escaped(match.OriginalValue);
            if (value.Length == 0 || !text.Contains(value, StringComparison.OrdinalIgnoreCase))
                return $"{{{name}}}";
            text = text.Replace(value, $"{{{name}}}", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private static string Escaped(string text) => text.Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);
}
