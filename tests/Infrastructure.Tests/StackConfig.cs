using System.Text.Json.Nodes;
using Lab;
using Pulumi;

namespace Infrastructure.Tests;

/// <summary>Settings as somebody sets them, and the program that is printed for them.</summary>
internal sealed class StackConfig
{
    /// <summary>In no program, whatever is printed.</summary>
    public const string Password = "Svc-Passw0rd-of-the-directory";

    private readonly Dictionary<string, string> _settings = new()
    {
        ["aws:region"] = "ap-southeast-2",
        ["servicedesk:adUrl"] = "ldaps://dc1.corp.example.com,ldaps://dc2.corp.example.com",
        ["servicedesk:adBaseDn"] = "OU=Staff,DC=corp,DC=example,DC=com",
        ["servicedesk:adUser"] = "svc-resetbot@corp.example.com",
        ["servicedesk:adPassword"] = Password,
        ["servicedesk:adCidrs"] = "10.1.2.10/32,10.1.3.10/32",
        ["servicedesk:connectAlias"] = "example-service-desk",
        ["servicedesk:artifacts"] = MadeArtifacts.ForX64,
    };

    /// <summary>The folder of Pulumi.yaml.</summary>
    public static string Folder { get; } = Path.Combine(PublishedBootstrap.RepositoryRoot, "infra-pulumi");

    /// <summary>What the host would put into PULUMI_CONFIG.</summary>
    public IReadOnlyDictionary<string, string> Settings => _settings;

    /// <summary>The least that has to be set, and these.</summary>
    public static StackConfig With(params (string Key, string? Value)[] settings)
    {
        var config = new StackConfig();
        foreach (var (key, value) in settings)
        {
            var name = key.Contains(':', StringComparison.Ordinal) ? key : $"servicedesk:{key}";
            if (value is null)
                config._settings.Remove(name);
            else
                config._settings[name] = value;
        }

        return config;
    }

    public string Compile() => Deployment.Compile<ServiceDeskStack>("servicedesk", new("dev", _settings, Folder));

    public JsonObject Program() => JsonNode.Parse(Compile())!.AsObject();

    /// <summary>What is wrong with the settings, a line each.</summary>
    public IReadOnlyList<string> Problems() => [.. Assert.Throws<ProgramException>(Compile).Problems.Select(problem => problem.ToString())];
}
