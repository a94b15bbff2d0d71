using System.Text.Json.Serialization;

namespace Bot.Runtime.Lex;

/// <summary>The types of an event and a response, compiled: nothing is looked up while the function runs.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LexV2Event))]
[JsonSerializable(typeof(LexV2Response))]
[JsonSerializable(typeof(IReadOnlyList<LexV2Intent>))]
internal sealed partial class LexJsonContext : JsonSerializerContext;
