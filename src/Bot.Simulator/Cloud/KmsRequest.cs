using System.Text.Json;

namespace Bot.Simulator.Cloud;

/// <summary>The members of an Encrypt or Decrypt request that matter here.</summary>
internal sealed record KmsRequest(string? KeyId, byte[] Blob, IReadOnlyDictionary<string, string> Context)
{
    /// <exception cref="KmsException">The body is not JSON, or a member has not the shape it must have.</exception>
    public static KmsRequest Parse(ReadOnlyMemory<byte> body, string blobName, int maxBlobBytes)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(body);
        }
        catch (JsonException e)
        {
            throw new KmsException("SerializationException", $"The body is not JSON: {e.Message}");
        }

        using (json)
        {
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw new KmsException("SerializationException", "The body is not a JSON object.");
            return new KmsRequest(Text(root, "KeyId"), Blob64(root, blobName, maxBlobBytes), ContextOf(root));
        }
    }

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
            return null;
        return member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : throw new KmsException("SerializationException", $"'{name}' must be a string.");
    }

    private static byte[] Blob64(JsonElement root, string name, int maxBytes)
    {
        if (Text(root, name) is null)
            throw Invalid(name, "Member must not be null");
        if (!root.GetProperty(name).TryGetBytesFromBase64(out var blob))
            throw new KmsException("SerializationException", $"'{name}' must be base64.");
        if (blob.Length < 1 || blob.Length > maxBytes)
            throw Invalid(name, $"Member must have length between 1 and {maxBytes}");
        return blob;
    }

    private static KmsException Invalid(string name, string constraint) => new("ValidationException",
        $"1 validation error detected: Value at '{char.ToLowerInvariant(name[0])}{name[1..]}' failed to satisfy constraint: {constraint}");

    private static Dictionary<string, string> ContextOf(JsonElement root)
    {
        var context = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!root.TryGetProperty("EncryptionContext", out var member) || member.ValueKind == JsonValueKind.Null)
            return context;
        if (member.ValueKind != JsonValueKind.Object)
            throw new KmsException("SerializationException", "'EncryptionContext' must be an object.");
        foreach (var pair in member.EnumerateObject())
        {
            if (pair.Value.ValueKind != JsonValueKind.String)
                throw new KmsException("SerializationException", $"'EncryptionContext' must map strings to strings; '{pair.Name}' does not.");
            context[pair.Name] = pair.Value.GetString()!;
        }

        return context;
    }
}
