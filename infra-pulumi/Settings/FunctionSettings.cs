using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Intents;

namespace Infrastructure.Settings;

/// <summary>The function and its variables.</summary>
internal sealed record FunctionSettings
{
    /// <summary>What Lambda allows for all variables together, in octets.</summary>
    private const int MostVariables = 4096;

    // AD_PASSWORD's ciphertext, the table's and the topic's names.
    private const int Reserve = 900;

    // Set by this program from what it makes; these stand in while the others are checked.
    private static readonly Dictionary<string, string> Made = new()
    {
        ["AD_PASSWORD"] = "bWFkZSBieSBLTVM=",
        ["AWS_LAMBDA_FUNCTION_NAME"] = "resetbot",
        ["ATTEMPTS_TABLE"] = "resetbot-attempts",
        ["METRIC_NAMESPACE"] = "ResetBot/resetbot",
        ["NOTIFY_TOPIC_ARN"] = "arn:aws:sns:us-east-1:111122223333:resetbot-notices",
    };

    // Lambda's own, and what points elsewhere than AWS.
    private static readonly string[] NotSettings = ["AWS_REGION", "AWS_DEFAULT_REGION", "AWS_LAMBDA_LOG_LEVEL"];

    private static readonly Dictionary<string, string> Examples = new()
    {
        ["AD_URL"] = "ldaps://dc1.corp.example.com,ldaps://dc2.corp.example.com",
        ["AD_BASE_DN"] = "OU=Staff,DC=corp,DC=example,DC=com",
        ["AD_USER"] = "svc-resetbot@corp.example.com",
    };

    /// <summary>x86_64 or arm64: what <c>bootstrap</c> was compiled for.</summary>
    public required string Architecture { get; init; }

    /// <summary>In MB. The share of a processor goes with it.</summary>
    public required int MemorySize { get; init; }

    /// <summary>How many calls at once it answers at most; null for as many as the account has left.</summary>
    public required int? ReservedConcurrency { get; init; }

    /// <summary>For how many days its log is kept.</summary>
    public required int LogRetentionDays { get; init; }

    /// <summary>What Lambda writes of its log: DEBUG, INFO, WARN or ERROR.</summary>
    public required string LogLevel { get; init; }

    /// <summary>Whether X-Ray traces it.</summary>
    public required bool IsTraced { get; init; }

    /// <summary>The variables that a setting gives, by name.</summary>
    public required ImmutableSortedDictionary<string, string> Variables { get; init; }

    /// <summary>The port or ports of the domain controllers.</summary>
    public required ImmutableArray<int> DirectoryPorts { get; init; }

    public static FunctionSettings Read(ConfigReader reader, string folder)
    {
        var variables = ReadVariables(reader, folder, out var ports);
        return new()
        {
            Architecture = reader.OneOf("architecture", "x86_64", "x86_64", "arm64"),
            MemorySize = reader.WholeNumber("memorySize", 512, 128, 10_240, "megabytes"),
            ReservedConcurrency = reader.WholeNumber("reservedConcurrency", 10, 0, 1000, "calls at once (0 reserves none)") is var calls and > 0 ? calls : null,
            LogRetentionDays = Retention(reader),
            LogLevel = reader.OneOf("logLevel", "INFO", "DEBUG", "INFO", "WARN", "ERROR"),
            IsTraced = reader.Flag("tracing", false),
            Variables = variables,
            DirectoryPorts = ports,
        };
    }

    /// <summary>The setting of a variable: <c>adBaseDn</c> of AD_BASE_DN.</summary>
    public static string SettingOf(string variable)
    {
        var words = variable.Split('_').Select(word => word[0] + word[1..].ToLowerInvariant());
        var name = string.Concat(words);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static int Retention(ConfigReader reader)
    {
        // The values that CloudWatch Logs takes.
        int[] allowed = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];
        var days = reader.WholeNumber("logRetentionDays", 90, 1, 3653, "days");
        if (!allowed.Contains(days))
            reader.Problem("logRetentionDays", $"CloudWatch Logs keeps nothing for {days} days. Set it to one of: {string.Join(", ", allowed)}.");
        return days;
    }

    // The function itself says what it reads and what is wrong with it: what it would refuse is refused here.
    private static ImmutableSortedDictionary<string, string> ReadVariables(ConfigReader reader, string folder, out ImmutableArray<int> ports)
    {
        var variables = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        ports = [636];
        try
        {
            var settings = Intents.Settings.Read(name => ValueOf(reader, folder, name, variables));
            CheckAuthorities(reader, settings.Directory.CaCertificates);
            ports = [.. settings.Directory.Servers.Select(server => server.Port).Distinct().Order()];
        }
        catch (SettingsException exception)
        {
            foreach (var problem in exception.Problems)
            {
                var variable = problem.Split(' ', ':')[0];
                reader.Problem(SettingOf(variable), problem + (Examples.TryGetValue(variable, out var example) ? $" Run: pulumi config set {SettingOf(variable)} {example}" : ""));
            }
        }

        var size = variables.Sum(variable => Encoding.UTF8.GetByteCount(variable.Key) + Encoding.UTF8.GetByteCount(variable.Value));
        if (size > MostVariables - Reserve)
            reader.Problem("adCa", $"The function's variables have {size} octets, and Lambda takes {MostVariables} with those that are made here. Give adCa one authority alone, the root's.");
        return variables.ToImmutable();
    }

    // The function reads them when it first needs them: a caller would be the one to find out.
    private static void CheckAuthorities(ConfigReader reader, Func<X509Certificate2Collection>? authorities)
    {
        try
        {
            foreach (var authority in authorities?.Invoke() ?? [])
            {
                using (authority)
                {
                    if (authority.NotAfter.ToUniversalTime() < TimeProvider.System.GetUtcNow().UtcDateTime)
                        reader.Problem("adCa", $"The certificate of {authority.Subject} ran out on {authority.NotAfter:yyyy-MM-dd}. Give the authority's new one.");
                }
            }
        }
        catch (CryptographicException)
        {
            reader.Problem("adCa", "is framed as a certificate and is none. Export it again, as Base-64 encoded X.509 (.CER).");
        }
    }

    private static string? ValueOf(ConfigReader reader, string folder, string name, ImmutableSortedDictionary<string, string>.Builder variables)
    {
        if (Made.TryGetValue(name, out var made))
            return made;
        if (name is "AWS_REGION")
            return "us-east-1";
        if (NotSettings.Contains(name) || name.StartsWith("AWS_ENDPOINT_URL", StringComparison.Ordinal))
            return null;
        var key = SettingOf(name);
        var value = reader.Text(key) ?? (reader.HasStack ? null : Examples.GetValueOrDefault(name));
        if (value is null)
            return null;
        if (name is "AD_CA")
            value = Certificate(reader, key, value, folder);
        variables[name] = value;
        return value;
    }

    // A file beside Pulumi.yaml is not beside the function: its text goes.
    private static string Certificate(ConfigReader reader, string key, string value, string folder)
    {
        if (value.Contains("-----BEGIN", StringComparison.Ordinal))
            return value;
        var path = Path.GetFullPath(Path.Combine(folder, value));
        if (File.Exists(path))
            return File.ReadAllText(path).Trim();
        reader.Problem(key, $"There is no file {value} beside Pulumi.yaml. Name one with the authority's certificate as PEM, or set its text.");
        return "";
    }
}
