using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infrastructure.Tests.Host;

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class NormalJson : JsonSerializerContext;
