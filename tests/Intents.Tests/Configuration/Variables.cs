namespace Intents.Tests.Configuration;

/// <summary>The environment variables of a function that works, with what a test changes about them.</summary>
internal static class Variables
{
    /// <summary>Reads the settings from those variables with some of them changed; null takes one away.</summary>
    public static Settings Read(params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var variables = new Dictionary<string, string?>
        {
            ["AD_URL"] = "ldaps://dc1.corp.example.com",
            ["AD_BASE_DN"] = "OU=Staff,DC=corp,DC=example,DC=com",
            ["AD_USER"] = "svc-resetbot@corp.example.com",
            ["AD_PASSWORD"] = Convert.ToBase64String("the ciphertext"u8),
            ["AWS_LAMBDA_FUNCTION_NAME"] = "ResetBot",
            ["AWS_REGION"] = "ap-southeast-2",
        };
        foreach (var (name, value) in changes)
            variables[name] = value;
        return Settings.Read(name => variables.GetValueOrDefault(name));
    }

    /// <summary>The problems that reading them shows.</summary>
    public static IReadOnlyList<string> Problems(params (string Name, string? Value)[] changes) =>
        Assert.Throws<SettingsException>(() => Read(changes)).Problems;

    /// <summary>The one problem that reading them shows.</summary>
    public static string Problem(string name, string? value) => Assert.Single(Problems((name, value)));
}
