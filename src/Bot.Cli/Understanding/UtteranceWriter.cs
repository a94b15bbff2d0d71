using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Runtime.Lex;
using Bot.Simulator.Understanding;

namespace Bot.Cli.Understanding;

/// <summary>Writes what utterances were taken for, a line of JSON each, at once: whoever types them sees the answer.</summary>
/// <param name="output">Where to.</param>
/// <param name="explains">Whether to add what speaks for each intent.</param>
internal sealed class UtteranceWriter(Stream output, bool explains)
{
    // The lines are read in terminals and by programs, never inside a page: letters stay letters.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _line = new();

    /// <summary>Writes one.</summary>
    /// <param name="utterance">What was said.</param>
    /// <param name="candidates">The intents it may mean, best first.</param>
    /// <returns>False when nobody reads any more.</returns>
    public bool TryWrite(string utterance, ImmutableArray<IntentCandidate> candidates)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, Options))
        {
            json.WriteStartObject();
            json.WriteString("utterance", utterance);
            if (candidates is [var best, ..])
                WriteCandidate(json, best);
            else
                json.WriteNull("intent");
            json.WriteStartArray("candidates");
            foreach (var other in candidates.Skip(1))
            {
                json.WriteStartObject();
                WriteCandidate(json, other);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        _line.Write("\n"u8);
        try
        {
            output.Write(_line.WrittenSpan);
            output.Flush();
            return true;
        }
        catch (IOException)
        {
            // "| head" has what it wanted.
            return false;
        }
    }

    private void WriteCandidate(Utf8JsonWriter json, IntentCandidate candidate)
    {
        json.WriteString("intent", candidate.Intent.Name);
        if (candidate.Score is { } score)
            json.WriteNumber("score", score);
        else
            json.WriteNull("score");
        json.WriteStartObject("slots");
        foreach (var slot in candidate.Intent.Slots)
        {
            if (candidate.Slots.TryGetValue(slot.Name, out var match))
                WriteSlot(json, slot.Name, match);
        }

        json.WriteEndObject();
        if (explains && candidate.Evidence is { } evidence)
            WriteEvidence(json, evidence);
    }

    // As Lex has it: the interpreted value; an array of several values; an object of sub-slots.
    private static void WriteSlot(Utf8JsonWriter json, string name, SlotMatch match)
    {
        json.WritePropertyName(name);
        switch (match.Shape)
        {
            case SlotShape.List:
                json.WriteStartArray();
                foreach (var value in match.Values)
                    json.WriteStringValue(value.InterpretedValue);
                json.WriteEndArray();
                break;
            case SlotShape.Composite:
                json.WriteStartObject();
                foreach (var (subSlot, value) in match.SubSlots.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                    WriteSlot(json, subSlot, value);
                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue(match.InterpretedValue);
                break;
        }
    }

    private static void WriteEvidence(Utf8JsonWriter json, IntentEvidence evidence)
    {
        json.WriteStartObject("evidence");
        json.WriteString("sample", evidence.Sample);
        json.WriteBoolean("whole", evidence.IsWhole);
        WriteWords("shared", evidence.Shared);
        WriteWords("missing", evidence.Missing);
        WriteWords("besides", evidence.Besides);
        json.WriteEndObject();

        void WriteWords(string name, ImmutableArray<string> words)
        {
            json.WriteStartArray(name);
            foreach (var word in words)
                json.WriteStringValue(word);
            json.WriteEndArray();
        }
    }
}
