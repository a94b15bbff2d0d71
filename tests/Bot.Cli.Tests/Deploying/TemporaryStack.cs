using System.Globalization;

namespace Bot.Cli.Tests.Deploying;

/// <summary>A stack's file where Pulumi keeps it, gone with the test.</summary>
internal sealed class TemporaryStack : IDisposable
{
    private static int _count;

    private readonly string _path;

    public TemporaryStack(params (string Key, string? Value)[] changes)
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"test-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        var settings = new Dictionary<string, string>
        {
            ["aws:region"] = "ap-southeast-2",
            ["servicedesk:adUrl"] = "ldaps://dc1.corp.example.com",
            ["servicedesk:adBaseDn"] = "OU=Staff,DC=corp,DC=example,DC=com",
            ["servicedesk:adUser"] = "svc-resetbot@corp.example.com",
            ["servicedesk:adCidrs"] = "10.1.2.10/32",
            ["servicedesk:connectAlias"] = "example-service-desk",
            ["servicedesk:adPassword"] = "\n    secure: v1:c2VjcmV0:ZW5jcnlwdGVk",
        };
        foreach (var (key, value) in changes)
        {
            if (value is null)
                settings.Remove(key);
            else
                settings[key] = value;
        }

        _path = Repository.PathTo("infra-pulumi", $"Pulumi.{Name}.yaml");
        File.WriteAllText(_path, "config:\n" + string.Concat(settings.Select(setting => $"  {setting.Key}: {setting.Value}\n")));
    }

    public string Name { get; }

    public void Dispose() => File.Delete(_path);
}
