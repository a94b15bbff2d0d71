using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Infrastructure.Tests.Host;

/// <summary>The program as Pulumi's YAML host sees it: the command of Pulumi.yaml, in its folder, with and without variables, and nothing but the program on standard output.</summary>
public sealed class HostTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_a_stack_the_host_reads_the_program_that_is_tested_here()
    {
        var config = StackConfig.With();

        var run = await CompileAsync(Variables(config));

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal("", run.Errors);
        Assert.Equal(Normal(JsonNode.Parse(config.Compile())!), Normal(FromYaml(run.Output)));
    }

    [Fact]
    public async Task Without_variables_it_prints_the_same_packages_for_the_plugins()
    {
        var run = await CompileAsync([]);

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal(Packages(StackConfig.With().Program()), Packages(FromYaml(run.Output).AsObject()));
    }

    [Fact]
    public async Task A_setting_that_is_wrong_is_on_standard_error_and_nothing_on_standard_output()
    {
        var run = await CompileAsync(Variables(StackConfig.With(("memorySize", "64"))));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("memorySize: is '64'. Set it to megabytes, a whole number from 128 to 10240.\n", run.Errors);
    }

    [Fact]
    public async Task Settings_that_are_no_JSON_are_refused_without_their_text()
    {
        var run = await CompileAsync(new() { ["PULUMI_STACK"] = "dev", ["PULUMI_CONFIG"] = "{ Passw0rd" });

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal("PULUMI_CONFIG: is no JSON object of texts by setting. Pulumi sets it; by hand, write it as {\"PROJECT:KEY\": \"VALUE\"}.\n", run.Errors);
    }

    private static Dictionary<string, string> Variables(StackConfig config) => new()
    {
        ["PULUMI_STACK"] = "dev",
        ["PULUMI_ORGANIZATION"] = "organization",
        ["PULUMI_PROJECT"] = "servicedesk",
        ["PULUMI_ROOT_DIRECTORY"] = StackConfig.Folder,
        ["PULUMI_CONFIG"] = new JsonObject(config.Settings.Select(setting => KeyValuePair.Create(setting.Key, (JsonNode?)setting.Value))).ToJsonString(),
    };

    private static async Task<(int ExitCode, string Output, string Errors)> CompileAsync(Dictionary<string, string> variables)
    {
        var project = (YamlMappingNode)Load(await File.ReadAllTextAsync(Path.Combine(StackConfig.Folder, "Pulumi.yaml"), Cancel));
        var command = ((YamlScalarNode)project["runtime"]["options"]["compiler"]).Value!.Split(' ');
        var start = new ProcessStartInfo(Path.Combine(StackConfig.Folder, command[0]), command[1..])
        {
            WorkingDirectory = StackConfig.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PULUMI_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var errors = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output, await errors);
    }

    private static YamlNode Load(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Assert.Single(stream.Documents).RootNode;
    }

    private static JsonNode FromYaml(string yaml) => ToJson(Load(yaml))!;

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, ToJson(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        // Quoted is a text; plain is a number or a truth value, as JSON has them.
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.DoubleQuoted } text => JsonValue.Create(text.Value),
        YamlScalarNode plain => JsonNode.Parse(plain.Value!),
        _ => throw new InvalidOperationException($"A {node.NodeType} is in no program."),
    };

    private static string Normal(JsonNode node) => JsonSerializer.Serialize(JsonDocument.Parse(node.ToJsonString()).RootElement, NormalJson.Default.JsonElement);

    private static SortedSet<string> Packages(JsonObject program) =>
        [.. program["resources"]!.AsObject().Select(resource => (string)resource.Value!["type"]!).Select(type => type.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? type : type.Split(':')[0])];
}
