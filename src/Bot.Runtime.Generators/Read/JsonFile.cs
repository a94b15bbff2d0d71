using System.Text;
using System.Text.Json;
using Bot.Runtime.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace Bot.Runtime.Generators.Read;

/// <summary>A JSON file with places: its values, or where it stops being JSON.</summary>
internal sealed class JsonFile
{
    // As Lex's own importer: comments and trailing commas are not JSON.
    private static readonly JsonReaderOptions Strict = new() { CommentHandling = JsonCommentHandling.Disallow, AllowTrailingCommas = false, MaxDepth = 64 };

    private readonly SourceText _text;
    private readonly string _content;

    // How far it is counted, in bytes and in characters: the tokens come in their order, and counting from the start for each would take the square of a file's length.
    private int _countedBytes;
    private int _countedCharacters;

    private JsonFile(string path, SourceText text)
    {
        Path = path;
        _text = text;
        _content = text.ToString();
    }

    public string Path { get; }

    /// <summary>The whole value; null when the file is broken.</summary>
    public JsonValue? Root { get; private set; }

    /// <summary>What is wrong, and where; null when nothing is.</summary>
    public (string Message, Place Place)? Problem { get; private set; }

    public static JsonFile Read(string path, SourceText text)
    {
        var file = new JsonFile(path, text);
        var bytes = Encoding.UTF8.GetBytes(file._content);
        var reader = new Utf8JsonReader(bytes, Strict);
        try
        {
            reader.Read();
            file.Root = file.ReadValue(ref reader, bytes);
            // Throws where something follows the value.
            reader.Read();
            if (file.Problem is not null)
                file.Root = null;
        }
        catch (JsonException exception)
        {
            file.Root = null;
            file.Problem = (Reason(exception), file.PlaceOfError(exception));
        }
        catch (InvalidOperationException)
        {
            // What GetString throws for it; the reader itself lets it pass.
            file.Root = null;
            file.Problem = ("An escape in this text is half of a character (a surrogate without its pair).", file.PlaceOf(file.SpanOf(ref reader, bytes)));
        }
        return file;
    }

    /// <summary>Where a part of a value is written; the value itself when it is written with escapes.</summary>
    public Place PlaceOf(TextSpan span, string part)
    {
        var index = part.Length == 0 ? -1 : _content.IndexOf(part, span.Start, span.Length, StringComparison.Ordinal);
        return PlaceOf(index < 0 ? span : new(index, part.Length));
    }

    public Place PlaceOf(TextSpan span) => new(Path, span, _text.Lines.GetLinePositionSpan(span));

    private JsonValue ReadValue(ref Utf8JsonReader reader, byte[] bytes)
    {
        var span = SpanOf(ref reader, bytes);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    var nameSpan = SpanOf(ref reader, bytes);
                    reader.Read();
                    var value = ReadValue(ref reader, bytes);
                    value.NamePlace = PlaceOf(nameSpan);
                    // The second would silently take the place of the first.
                    if (members.ContainsKey(name))
                        Problem ??= ($"\"{name}\" is in one object twice.", value.NamePlace);
                    members[name] = value;
                }
                return JsonValue.Object(this, span, members);
            case JsonTokenType.StartArray:
                var items = new List<JsonValue>();
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                    items.Add(ReadValue(ref reader, bytes));
                return JsonValue.List(this, span, items);
            case JsonTokenType.String:
                return JsonValue.String(this, span, reader.GetString()!);
            case JsonTokenType.Null:
                return JsonValue.Scalar(this, span, null);
            default:
                return JsonValue.Scalar(this, span, Encoding.UTF8.GetString(bytes, (int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex)));
        }
    }

    private TextSpan SpanOf(ref Utf8JsonReader reader, byte[] bytes)
    {
        var at = (int)reader.TokenStartIndex;
        _countedCharacters += Encoding.UTF8.GetCharCount(bytes, _countedBytes, at - _countedBytes);
        _countedBytes = at;
        // After a name, the colon is consumed too.
        var end = reader.TokenType is JsonTokenType.PropertyName ? reader.TokenStartIndex + reader.ValueSpan.Length + 2 : reader.BytesConsumed;
        return new(_countedCharacters, Encoding.UTF8.GetCharCount(bytes, at, (int)end - at));
    }

    // The reader counts bytes in a line; an editor counts characters.
    private Place PlaceOfError(JsonException exception)
    {
        var number = Math.Min((int)(exception.LineNumber ?? 0), _text.Lines.Count - 1);
        var line = _text.Lines[number];
        var bytes = Encoding.UTF8.GetBytes(_content.Substring(line.Start, line.Span.Length));
        var column = Encoding.UTF8.GetCharCount(bytes, 0, Math.Min((int)(exception.BytePositionInLine ?? 0), bytes.Length));
        return PlaceOf(new(line.Start + column, column < line.Span.Length ? 1 : 0));
    }

    private static string Reason(JsonException exception)
    {
        // The reader appends its own "LineNumber: … | BytePositionInLine: …", which the place says better.
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message.Substring(0, end)).TrimEnd();
    }
}
