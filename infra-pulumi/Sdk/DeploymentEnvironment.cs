using System.Text.Json;

namespace Pulumi;

/// <summary>What Pulumi's host tells the program.</summary>
/// <param name="Stack">PULUMI_STACK; null when the host only asks which packages are used.</param>
/// <param name="Settings">PULUMI_CONFIG: the stack's settings by <c>project:key</c>, secrets among them in the clear.</param>
/// <param name="Folder">Where Pulumi.yaml is: paths are from here.</param>
internal sealed record DeploymentEnvironment(string? Stack, IReadOnlyDictionary<string, string> Settings, string Folder)
{
    public bool HasStack => Stack is not null;

    /// <summary>Reads the variables.</summary>
    /// <param name="variable">Gives a variable.</param>
    /// <exception cref="ProgramException">PULUMI_CONFIG is no object of texts.</exception>
    public static DeploymentEnvironment Read(Func<string, string?> variable)
    {
        var stack = variable("PULUMI_STACK") is { Length: > 0 } name ? name : null;
        if (variable("PULUMI_CONFIG") is not { Length: > 0 } json)
            return new(stack, new Dictionary<string, string>(), System.Environment.CurrentDirectory);
        try
        {
            using var document = JsonDocument.Parse(json);
            return new(stack, document.RootElement.EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString() ?? ""), System.Environment.CurrentDirectory);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // Not its text: there are secrets in it.
            throw new ProgramException([new("PULUMI_CONFIG", "is no JSON object of texts by setting. Pulumi sets it; by hand, write it as {\"PROJECT:KEY\": \"VALUE\"}.")]);
        }
    }

    public string? Setting(string key) => Settings.GetValueOrDefault(key);
}
