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
    /// <param name="recognition">What it may mean.</param>
    /// <returns>False when nobody reads any more.</returns>
    public bool TryWrite(TypedUtterance utterance, Recognition recognition)
    {
        var candidates = recognition.Candidates;
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, Options))
        {
            json.WriteStartObject();
            json.WriteString("utterance", utterance.Text);
            if (utterance.IsCut)
                json.WriteBoolean("cut", true);
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
            if (explains)
                WriteExplanation(json, recognition);
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

    // The shapes of Lex's events: a value; of several values each; of a composite slot each of its sub-slots.
    private static void WriteSlot(Utf8JsonWriter json, string name, SlotMatch match)
    {
        json.WriteStartObject(name);
        WriteContent(json, match);
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, SlotMatch match)
    {
        json.WriteString("shape", match.Shape.ToString());
        json.WriteStartObject("value");
        json.WriteString("originalValue", match.OriginalValue);
        json.WriteString("interpretedValue", match.InterpretedValue);
        WriteTexts(json, "resolvedValues", match.ResolvedValues);
        json.WriteEndObject();
        if (match.Shape is SlotShape.List)
        {
            json.WriteStartArray("values");
            foreach (var value in match.Values)
            {
                json.WriteStartObject();
                WriteContent(json, value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (match.Shape is SlotShape.Composite)
        {
            json.WriteStartObject("subSlots");
            foreach (var (subSlot, value) in match.SubSlots.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                WriteSlot(json, subSlot, value);
            json.WriteEndObject();
        }
    }

    private static void WriteExplanation(Utf8JsonWriter json, Recognition recognition)
    {
        json.WriteStartObject("explanation");
        json.WriteNumber("threshold", recognition.Threshold);
        WriteTexts(json, "because", recognition.Explain());
        json.WriteStartArray("leftOut");
        foreach (var intent in recognition.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("intent", intent.Name);
            WriteTexts(json, "inputContexts", intent.InputContexts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, IntentEvidence evidence)
    {
        json.WriteStartObject("evidence");
        json.WriteString("sample", evidence.Sample);
        json.WriteBoolean("whole", evidence.IsWhole);
        WriteWords(json, "shared", evidence.Shared);
        WriteWords(json, "missing", evidence.Missing);
        WriteWords(json, "besides", evidence.Besides);
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, ImmutableArray<WeighedWord> words)
    {
        json.WriteStartArray(name);
        foreach (var (word, weight) in words)
        {
            json.WriteStartObject();
            json.WriteString("word", word);
            json.WriteNumber("weight", weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
