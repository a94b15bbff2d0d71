using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Runtime.Lex;

/// <summary>Reads and writes events and responses as Lex V2 exchanges them with a Lambda.</summary>
public static class LexJson
{
    // Lex reads JSON, not HTML: nothing needs escaping beyond what JSON asks for, and the body stays small.
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>Reads an event.</summary>
    /// <param name="json">UTF-8 JSON, with or without a byte order mark.</param>
    /// <returns>The event; it has at least a session state or an interpretation.</returns>
    /// <exception cref="InvalidLexEventException">The text is not JSON, or not a Lex V2 event.</exception>
    public static LexV2Event ReadEvent(ReadOnlySpan<byte> json)
    {
        LexV2Event? lexEvent;
        try
        {
            lexEvent = JsonSerializer.Deserialize(WithoutByteOrderMark(json), LexJsonContext.Default.LexV2Event);
        }
        catch (JsonException exception)
        {
            throw new InvalidLexEventException(NotJson("event", exception), exception);
        }
        if (lexEvent is null || (lexEvent.SessionState is null && lexEvent.Interpretations is null))
        {
            throw new InvalidLexEventException(
                "This is not a Lex V2 event: it has neither 'sessionState' nor 'interpretations'. "
                + "Pass the JSON that Lex V2 sends to its Lambda (messageVersion \"1.0\"); events of Lex V1 have another shape.");
        }
        return lexEvent;
    }

    /// <summary>Reads a response, for a simulator or a test.</summary>
    /// <param name="json">UTF-8 JSON.</param>
    /// <returns>The response, not checked against Lex's rules.</returns>
    /// <exception cref="InvalidLexEventException">The text is not JSON, or a member has the wrong type.</exception>
    public static LexV2Response ReadResponse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(WithoutByteOrderMark(json), LexJsonContext.Default.LexV2Response)
                ?? throw new InvalidLexEventException("This is not a Lex V2 response: it is null. A code hook answers an object with a 'sessionState'.");
        }
        catch (JsonException exception)
        {
            throw new InvalidLexEventException(NotJson("response", exception), exception);
        }
    }

    /// <summary>Writes an event as UTF-8 JSON.</summary>
    /// <param name="lexEvent">The event.</param>
    /// <param name="output">Where the bytes go.</param>
    public static void WriteEvent(LexV2Event lexEvent, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Relaxed);
        JsonSerializer.Serialize(writer, lexEvent, LexJsonContext.Default.LexV2Event);
    }

    /// <summary>Writes a response as UTF-8 JSON.</summary>
    /// <param name="response">The response.</param>
    /// <param name="output">Where the bytes go.</param>
    public static void WriteResponse(LexV2Response response, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Relaxed);
        JsonSerializer.Serialize(writer, response, LexJsonContext.Default.LexV2Response);
    }

    /// <summary>An event as indented text, for people.</summary>
    /// <param name="lexEvent">The event.</param>
    /// <returns>Indented JSON.</returns>
    public static string Format(LexV2Event lexEvent) => Format(writer => JsonSerializer.Serialize(writer, lexEvent, LexJsonContext.Default.LexV2Event));

    /// <summary>A response as indented text, for people.</summary>
    /// <param name="response">The response.</param>
    /// <returns>Indented JSON.</returns>
    public static string Format(LexV2Response response) => Format(writer => JsonSerializer.Serialize(writer, response, LexJsonContext.Default.LexV2Response));

    /// <summary>Writes intents with their slots, as the function keeps them between turns.</summary>
    internal static void WriteIntents(IReadOnlyList<LexV2Intent> intents, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, Relaxed);
        JsonSerializer.Serialize(writer, intents, LexJsonContext.Default.IReadOnlyListLexV2Intent);
    }

    /// <summary>Reads what <see cref="WriteIntents"/> wrote.</summary>
    internal static IReadOnlyList<LexV2Intent>? ReadIntents(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, LexJsonContext.Default.IReadOnlyListLexV2Intent);

    private static string Format(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Indented))
            write(writer);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> json) => json.StartsWith("\uFEFF"u8) ? json[3..] : json;

    // The exception's own message quotes the text around the fault, which may be what a caller said.
    private static string NotJson(string what, JsonException exception) => string.Create(
        CultureInfo.InvariantCulture,
        $"This is not a Lex V2 {what}: the JSON breaks at line {exception.LineNumber + 1 ?? 1}, byte {exception.BytePositionInLine + 1 ?? 1} (path '{exception.Path ?? "$"}'). Check that the file is complete and that its members have the types of Lex V2.");
}
