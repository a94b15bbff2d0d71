using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>Reads an enum by name, whatever its case, and gives the enum's zero (Unknown) for a name it does not know; writes the name.</summary>
/// <typeparam name="T">An enum whose zero is Unknown.</typeparam>
public sealed class TolerantEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
            return Enum.TryParse<T>(reader.GetString(), ignoreCase: true, out var value) ? value : default;
        reader.Skip();
        return default;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
