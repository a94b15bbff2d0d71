using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Cli.Deploying;

/// <summary>A stack's settings as Pulumi keeps them beside Pulumi.yaml: <c>Pulumi.STACK.yaml</c>.</summary>
internal static class StackFile
{
    // Pulumi alone can decrypt it; that it is set is all that is looked at.
    private const string Encrypted = "encrypted, and known to Pulumi alone";

    /// <summary>Reads them as the host hands them to a program.</summary>
    /// <param name="folder">The folder of Pulumi.yaml.</param>
    /// <param name="stack">The stack; the organization before a slash does not count.</param>
    /// <returns>The value of PULUMI_CONFIG: an object of texts by <c>project:key</c>.</returns>
    /// <exception cref="CommandFailedException">There is no such file, or it cannot be read.</exception>
    public static string Read(string folder, string stack)
    {
        var name = $"Pulumi.{stack[(stack.LastIndexOf('/') + 1)..]}.yaml";
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            var others = Directory.GetFiles(folder, "Pulumi.*.yaml").Select(file => Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length]).Order(StringComparer.Ordinal).ToList();
            throw new CommandFailedException(
                $"There is no stack '{stack}': infra-pulumi has no {name}. "
                + (others.Count == 0 ? $"Make one: cd infra-pulumi && pulumi stack init {stack}, then set what docs/deploy-settings.md lists." : $"There are: {string.Join(", ", others)}."));
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(File.ReadAllText(path)));
            var settings = new JsonObject();
            if (stream.Documents is [{ RootNode: YamlMappingNode root }, ..] && root.Children.TryGetValue("config", out var config) && config is YamlMappingNode map)
            {
                foreach (var (key, value) in map.Children)
                    settings[((YamlScalarNode)key).Value!] = Text(value);
            }

            return settings.ToJsonString();
        }
        catch (YamlException exception)
        {
            throw new CommandFailedException($"infra-pulumi/{name} is no YAML: {exception.Message} Set settings with pulumi config set, not by hand.", exception);
        }
    }

    private static string Text(YamlNode value) => value switch
    {
        YamlScalarNode scalar => scalar.Value ?? "",
        YamlMappingNode map when map.Children.ContainsKey("secure") => Encrypted,
        _ => Json(value).ToJsonString(),
    };

    private static JsonNode Json(YamlNode value) => value switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, (JsonNode?)Json(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value ?? ""),
        _ => throw new YamlException($"A {value.NodeType} is in no stack's settings."),
    };
}
