using System.Text.Json.Serialization;

namespace Infrastructure.Tests.Typings;

/// <summary>What check.mjs prints.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TypingsProblem[]))]
internal sealed partial class TypingsJson : JsonSerializerContext;
