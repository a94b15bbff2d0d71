using Infrastructure.Components;
using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws;

namespace Infrastructure;

/// <summary>Everything that the how-to clicked: network, secrets, function, bot, contact centre, and what watches over them.</summary>
internal sealed class ServiceDeskStack : Stack
{
    public ServiceDeskStack()
    {
        var folder = Deployment.Current.Environment.Folder;
        var config = new Config();
        var settings = StackSettings.Read(new ConfigReader(config), folder);
        var artifacts = Artifacts.Read(settings, config.HasStack, folder);
        AddProviders(settings);

        var account = new Account(settings);
        var network = new Network(settings);
        var function = new ServiceDeskFunction(settings, account, network, artifacts);
        var bot = new ServiceDeskBot(settings, account, function, artifacts, BotFolder.Read(folder));
        var contactCentre = new ContactCentre(settings, account, bot, folder);
        var observability = new Observability(settings, account, function);

        PhoneNumber = contactCentre.PhoneNumber;
        FunctionArn = function.Alias.Arn;
        BotAliasArn = bot.Alias.Arn;
        AlarmTopicArn = observability.Alarms.Arn;
        NoticesTopicArn = function.Notices?.Arn;
        Dashboard = Output.Create($"https://{settings.Region}.console.aws.amazon.com/cloudwatch/home?region={settings.Region}#dashboards:name={settings.Name}");
        NextSteps = Output.Create(NextStepsOf(settings));
    }

    [Output]
    public Output<string> PhoneNumber { get; }

    [Output]
    public Output<string> FunctionArn { get; }

    [Output]
    public Output<string> BotAliasArn { get; }

    [Output]
    public Output<string> AlarmTopicArn { get; }

    [Output]
    public Output<string>? NoticesTopicArn { get; }

    [Output]
    public Output<string> Dashboard { get; }

    [Output]
    public Output<string> NextSteps { get; }

    // What AWS has no API for, and what is somebody's decision.
    private static string NextStepsOf(StackSettings settings) => string.Join(' ',
        "1. Leave the SMS sandbox of this account and region: docs/deploy.md.",
        $"2. Give the routing profile '{settings.Name} service desk' to the people who take over calls.",
        "3. Run ./resetbot doctor where the function runs.",
        "4. Call the number.");

    private static void AddProviders(StackSettings settings)
    {
        var tags = new InputMap<string> { ["application"] = settings.Name };
        foreach (var (name, value) in settings.Tags.Where(tag => tag.Key != "application"))
            tags.Add(name, value);
        _ = new Provider("aws", new() { Region = settings.Region, DefaultTags = new() { Tags = tags } });
        _ = new Pulumi.AwsNative.Provider("awsNative", new() { Region = settings.Region, DefaultTags = new() { Tags = tags } });
    }
}
