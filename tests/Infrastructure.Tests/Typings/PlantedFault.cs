using System.Globalization;
using System.Text.Json.Nodes;

namespace Infrastructure.Tests.Typings;

/// <summary>A mistake put into a correct program, and how it should be found.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Where">What is changed: keys and indices from the program's root, with slashes between.</param>
/// <param name="Json">What is put there; null takes away what is there.</param>
/// <param name="Resource">The resource that the problem should name.</param>
/// <param name="Path">The path that the problem should give.</param>
/// <param name="Message">What the problem should say.</param>
internal sealed record PlantedFault(string Name, string Where, string? Json, string Resource, string Path, string Message)
{
    /// <summary>The program with the mistake.</summary>
    /// <param name="program">The correct program: JSON.</param>
    public string PlantIn(string program)
    {
        var document = JsonNode.Parse(program)!;
        var keys = Where.Split('/');
        var parent = keys[..^1].Aggregate(document, Step);
        if (Json is null)
            Assert.True(parent.AsObject().Remove(keys[^1]), $"There is no {Where} to take away.");
        else
            parent[keys[^1]] = JsonNode.Parse(Json.Replace('\'', '"'));
        return document.ToJsonString();
    }

    private static JsonNode Step(JsonNode node, string key) => (node is JsonArray ? node[int.Parse(key, CultureInfo.InvariantCulture)] : node[key])!;
}
