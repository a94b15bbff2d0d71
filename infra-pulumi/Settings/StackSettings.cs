using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Runtime.Telemetry;
using Pulumi;

namespace Infrastructure.Settings;

/// <summary>Everything that is set for a stack. docs/deploy-settings.md lists it.</summary>
internal sealed partial record StackSettings
{
    /// <summary>The region of everything.</summary>
    public required string Region { get; init; }

    /// <summary>What every name begins with: two stacks in one account have two.</summary>
    public required string Name { get; init; }

    /// <summary>The function's metrics are here: each stack has its own.</summary>
    public string MetricNamespace => $"{MetricSet.DefaultNamespace}/{Name}";

    /// <summary>On everything that takes tags.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Tags { get; init; }

    /// <summary>Whether what cannot be made again (number, instance, key) is kept from being destroyed.</summary>
    public required bool Protects { get; init; }

    /// <summary>The folder with function.zip and ServiceDesk.zip, from Pulumi.yaml's.</summary>
    public required string Artifacts { get; init; }

    public required FunctionSettings Function { get; init; }

    public required NetworkSettings Network { get; init; }

    public required ContactCentreSettings ContactCentre { get; init; }

    /// <summary>Who is mailed when an alarm goes off; null for nobody.</summary>
    public required string? AlarmMail { get; init; }

    /// <summary>Whether there is a topic that is told of every reset and unlock.</summary>
    public required bool HasNotices { get; init; }

    /// <summary>Whether Lex logs what is said, with slots obfuscated.</summary>
    public required bool LogsConversations { get; init; }

    /// <summary>US dollars a month for texts, for the whole account and region; null leaves that as it is.</summary>
    public required int? SmsMonthlySpend { get; init; }

    /// <summary>Reads the settings of the stack that is being compiled.</summary>
    /// <exception cref="ProgramException">One or more are missing or wrong; it names every one.</exception>
    public static StackSettings Read(ConfigReader reader, string folder)
    {
        var region = new Config("aws").Get("region");
        if (region is null && reader.HasStack)
            reader.Problem("aws:region", "is not set. It is where everything is made, and has to have Amazon Connect: pulumi config set aws:region us-east-1");
        if (region is not null && !RegionName().IsMatch(region))
            reader.Problem("aws:region", $"'{region}' is no region. Write it like us-east-1.");
        var settings = new StackSettings
        {
            Region = region ?? "us-east-1",
            Name = reader.Matching("name", ResourceName(), "name for resources (2 to 24 small letters, digits and hyphens)", "resetbot") ?? "resetbot",
            Tags = reader.Pairs("tags"),
            Protects = reader.Flag("protect", true),
            Artifacts = reader.Text("artifacts") ?? "../artifacts",
            Function = FunctionSettings.Read(reader, folder),
            Network = NetworkSettings.Read(reader),
            ContactCentre = ContactCentreSettings.Read(reader),
            AlarmMail = reader.Matching("alarmMail", Mail(), "mail address", "on-call@example.com"),
            HasNotices = reader.Flag("notices", false),
            LogsConversations = reader.Flag("conversationLogs", false),
            SmsMonthlySpend = reader.Text("smsMonthlySpend") is null ? null : reader.WholeNumber("smsMonthlySpend", 1, 1, 100_000, "US dollars a month"),
        };
        CheckPassword(reader);
        reader.ThrowIfAnyProblem();
        return settings;
    }

    // The host turns a setting that looks like a number, a truth value or JSON into one, secret or not.
    private static void CheckPassword(ConfigReader reader)
    {
        if (!reader.HasStack)
            return;
        if (reader.Text("adPassword") is not { } password)
            reader.Problem("adPassword", "is not set. It is the service account's password, which KMS encrypts for the function: pulumi config set --secret adPassword");
        else if (LooksLikeANumber(password))
            reader.Problem("adPassword", "reads as a number, a truth value or JSON, which Pulumi's YAML host would make of it. Give the service account another password, with letters in it.");
    }

    private static bool LooksLikeANumber(string text)
    {
        if (text is "true" or "false" or "True" or "False" or "TRUE" or "FALSE" or "t" or "f" or "T" or "F" || double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
            return true;
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(text);
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z]{2}(-[a-z]+)+-[0-9]$")]
    private static partial Regex RegionName();

    [GeneratedRegex("^[a-z][a-z0-9-]{0,22}[a-z0-9]$")]
    private static partial Regex ResourceName();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex Mail();
}
