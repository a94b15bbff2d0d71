using System.Text.Json.Nodes;

namespace Infrastructure.Tests.Typings;

/// <summary>A program with one property of one resource taken out.</summary>
/// <param name="Resource">The resource's name.</param>
/// <param name="Path">The property that is gone, for example <c>properties.vpcConfig.subnetIds</c>.</param>
/// <param name="Program">What is left: JSON.</param>
internal sealed record Removal(string Resource, string Path, string Program)
{
    /// <summary>Takes out every property of every resource in turn, nested ones too; what is inside a function of the host is left alone.</summary>
    public static IEnumerable<Removal> Of(string program)
    {
        var document = JsonNode.Parse(program)!;
        foreach (var (name, resource) in document["resources"]!.AsObject())
        {
            if (resource!["properties"] is JsonObject properties)
            {
                foreach (var (path, without) in Each(properties, "properties", document))
                    yield return new(name, path, without);
            }
        }
    }

    /// <inheritdoc />
    public override string ToString() => $"{Resource}.{Path}";

    private static IEnumerable<(string Path, string Program)> Each(JsonNode? node, string path, JsonNode document)
    {
        if (node is JsonArray items)
            return items.ToList().SelectMany((item, index) => Each(item, $"{path}[{index}]", document));
        if (node is not JsonObject properties || properties.Any(property => property.Key.StartsWith("fn::", StringComparison.Ordinal)))
            return [];
        return properties.ToList().SelectMany(property =>
            Each(property.Value, $"{path}.{property.Key}", document).Prepend(($"{path}.{property.Key}", Without(properties, property.Key, document))));
    }

    private static string Without(JsonObject properties, string name, JsonNode document)
    {
        var (index, value) = (properties.IndexOf(name), properties[name]);
        properties.Remove(name);
        var left = document.ToJsonString();
        properties.Insert(index, name, value);
        return left;
    }
}
