using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws.Connect;
using Pulumi.AwsNative.Connect;

namespace Infrastructure.Components;

/// <summary>The number that rings, the flow that answers it, and the queue in which a caller waits for a person.</summary>
internal sealed class ContactCentre : ComponentResource
{
    // "Give a person a call" is a voice contact, one at a time.
    private const string Voice = "VOICE";

    public ContactCentre(StackSettings settings, Account account, ServiceDeskBot bot, string folder)
    {
        var centre = settings.ContactCentre;
        var instance = centre.InstanceId is null ? NewInstance(settings) : null;
        InstanceId = instance is null ? centre.InstanceId! : instance.Id;
        InstanceArn = instance is null ? account.Arn("connect", $"instance/{centre.InstanceId}") : instance.Arn;

        var hours = OpeningHours(settings);
        var queue = new Queue("queue", new()
        {
            InstanceId = InstanceId,
            Name = $"{settings.Name} service desk",
            Description = "Callers for whom the bot could not do it",
            HoursOfOperationId = hours.HoursOfOperationId,
            MaxContacts = centre.QueueLimit,
        });
        _ = new RoutingProfile("routingProfile", new()
        {
            InstanceId = InstanceId,
            Name = $"{settings.Name} service desk",
            Description = "Give it to the people who take the calls that the bot hands over",
            DefaultOutboundQueueId = queue.QueueId,
            MediaConcurrencies = [new RoutingProfileMediaConcurrencyArgs { Channel = Voice, Concurrency = 1 }],
            QueueConfigs = [new RoutingProfileQueueConfigArgs { Channel = Voice, QueueId = queue.QueueId, Priority = 1, Delay = 0 }],
        });
        var association = new IntegrationAssociation("connectBot", new() { InstanceId = InstanceArn, IntegrationType = "LEX_BOT", IntegrationArn = bot.Alias.Arn });
        Flow = new ContactFlow("contactFlow", new()
        {
            InstanceId = InstanceId,
            Name = $"{settings.Name} service desk",
            Description = "Greets, has the bot do it, and hands over to a person",
            Type = "CONTACT_FLOW",
            Content = ContactFlowContent.Read(folder, new Dictionary<string, Output<string>>
            {
                ["BotAliasArn"] = bot.Alias.Arn,
                ["HoursOfOperationArn"] = hours.Arn,
                ["QueueArn"] = queue.Arn,
            }),
        }, new() { DependsOn = [association] });

        var number = centre.PhoneNumberId is null ? NewNumber(settings) : null;
        PhoneNumber = number is null ? Output.Create($"the number with the id {centre.PhoneNumberId}") : number.Number;
        _ = new PhoneNumberContactFlowAssociation("numberAnswersWithTheFlow", new()
        {
            PhoneNumberId = number is null ? centre.PhoneNumberId! : number.Id,
            InstanceId = InstanceId,
            ContactFlowId = Flow.ContactFlowId,
        }, new() { DependsOn = [bot.InvokePermission] });
    }

    public Input<string> InstanceId { get; }

    public Input<string> InstanceArn { get; }

    public ContactFlow Flow { get; }

    /// <summary>What to call.</summary>
    public Output<string> PhoneNumber { get; }

    // AWS lets an account make and delete a hundred in thirty days: one that is gone is not soon made again.
    private static Instance NewInstance(StackSettings settings) => new("connectInstance", new()
    {
        IdentityManagementType = "CONNECT_MANAGED",
        InstanceAlias = settings.ContactCentre.InstanceAlias!,
        InboundCallsEnabled = true,
        OutboundCallsEnabled = false,
        // A flow log has the caller's number in it, unmasked; the flow turns it off for itself as well.
        ContactFlowLogsEnabled = false,
    }, new() { Protect = settings.Protects });

    // A number that is released may be somebody else's tomorrow.
    private PhoneNumber NewNumber(StackSettings settings) => new("phoneNumber", new()
    {
        TargetArn = InstanceArn,
        CountryCode = settings.ContactCentre.PhoneCountry,
        Type = settings.ContactCentre.PhoneType,
        Description = $"{settings.Name}: the service desk",
    }, new() { Protect = settings.Protects });

    private HoursOfOperation OpeningHours(StackSettings settings)
    {
        var centre = settings.ContactCentre;
        return new("openingHours", new()
        {
            InstanceId = InstanceId,
            Name = $"{settings.Name} service desk",
            Description = "When people are there; the bot answers at any time",
            TimeZone = centre.TimeZone,
            Configs =
            [
                .. centre.OpenDays.Select(day => new HoursOfOperationConfigArgs
                {
                    Day = day,
                    StartTime = new() { Hours = centre.OpenFrom.Hour, Minutes = centre.OpenFrom.Minute },
                    EndTime = new() { Hours = centre.OpenTo.Hour, Minutes = centre.OpenTo.Minute },
                }),
            ],
        });
    }
}
