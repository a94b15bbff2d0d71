using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>Reads a confidence as a number, a numeric string or an object with a score; anything else is null. Writes a number.</summary>
public sealed class ConfidenceConverter : JsonConverter<double?>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override double? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetDouble(out var number) ? number : null;
            case JsonTokenType.String:
                return double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? number : null;
            case JsonTokenType.StartObject:
                return ReadScore(ref reader);
            default:
                reader.Skip();
                return null;
        }
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, double? value, JsonSerializerOptions options)
    {
        if (value is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
    }

    private static double? ReadScore(ref Utf8JsonReader reader)
    {
        double? score = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isScore = reader.ValueTextEquals("score"u8);
            reader.Read();
            if (isScore && reader.TokenType is JsonTokenType.Number && reader.TryGetDouble(out var number))
                score = number;
            reader.Skip();
        }
        return score;
    }
}
