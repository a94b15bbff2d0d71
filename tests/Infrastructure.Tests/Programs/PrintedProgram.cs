using System.Text.Json.Nodes;

namespace Infrastructure.Tests.Programs;

/// <summary>A program for people who compare two: a line for each value.</summary>
internal static class PrintedProgram
{
    /// <summary>Every value with its path. The flow and the dashboard have tests of their own, and are thousands of lines.</summary>
    public static string Lines(JsonObject program)
    {
        program["resources"]!["contactFlow"]!["properties"]!["content"] = "the flow";
        program["resources"]!["dashboard"]!["properties"]!["dashboardBody"] = "the dashboard";
        // Where the tests put their artifacts is another place every time.
        return string.Concat(Walk(program, "").Select(line => line + "\n"))
            .Replace(MadeArtifacts.ForX64, "ARTIFACTS", StringComparison.Ordinal).Replace(MadeArtifacts.ForArm64, "ARTIFACTS", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Walk(JsonNode? node, string path) => node switch
    {
        JsonObject { Count: > 0 } map => map.SelectMany(entry => Walk(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
        JsonArray { Count: > 0 } list => list.SelectMany((item, i) => Walk(item, $"{path}[{i}]")),
        _ => [$"{path.Replace("resources.", "", StringComparison.Ordinal).Replace(".properties.", ".", StringComparison.Ordinal)} = {node?.ToJsonString(Readable)}"],
    };

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
