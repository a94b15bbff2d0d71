using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>
/// Reads a map of strings as real events hold it: null values are left out, numbers and booleans become their text; anything that is
/// not a map becomes null.
/// </summary>
public sealed class StringMapConverter : JsonConverter<Dictionary<string, string>>
{
    /// <inheritdoc />
    public override Dictionary<string, string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            reader.Read();
            if (ReadText(ref reader) is { } text)
                map[key] = text;
        }
        return map;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, Dictionary<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, text) in value)
            writer.WriteString(key, text);
        writer.WriteEndObject();
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                // Lex only has strings here; a nested value of some other sender is kept as its JSON rather than lost.
                return JsonElement.ParseValue(ref reader).GetRawText();
        }
    }
}
