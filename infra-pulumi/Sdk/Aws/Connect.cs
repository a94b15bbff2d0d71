namespace Pulumi.Aws.Connect;

internal sealed class Instance(string name, InstanceArgs args, CustomResourceOptions? options = null) : CustomResource("aws:connect:Instance", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");
}

internal sealed class InstanceArgs : ResourceArgs
{
    public required Input<string> IdentityManagementType { get; init; }

    public required Input<bool> InboundCallsEnabled { get; init; }

    public required Input<bool> OutboundCallsEnabled { get; init; }

    public Input<string>? InstanceAlias { get; init; }

    public Input<bool>? ContactFlowLogsEnabled { get; init; }
}

internal sealed class HoursOfOperation(string name, HoursOfOperationArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:connect:HoursOfOperation", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");

    public Output<string> HoursOfOperationId => Output<string>("hoursOfOperationId");
}

internal sealed class HoursOfOperationArgs : ResourceArgs
{
    public required Input<string> InstanceId { get; init; }

    public Input<string>? Name { get; init; }

    public Input<string>? Description { get; init; }

    public required Input<string> TimeZone { get; init; }

    public required InputList<HoursOfOperationConfigArgs> Configs { get; init; }
}

internal sealed class HoursOfOperationConfigArgs : ResourceArgs
{
    public required Input<string> Day { get; init; }

    public required HoursOfOperationConfigStartTimeArgs StartTime { get; init; }

    public required HoursOfOperationConfigEndTimeArgs EndTime { get; init; }
}

internal sealed class HoursOfOperationConfigStartTimeArgs : ResourceArgs
{
    public required Input<int> Hours { get; init; }

    public required Input<int> Minutes { get; init; }
}

internal sealed class HoursOfOperationConfigEndTimeArgs : ResourceArgs
{
    public required Input<int> Hours { get; init; }

    public required Input<int> Minutes { get; init; }
}

internal sealed class Queue(string name, QueueArgs args, CustomResourceOptions? options = null) : CustomResource("aws:connect:Queue", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");

    public Output<string> QueueId => Output<string>("queueId");
}

internal sealed class QueueArgs : ResourceArgs
{
    public required Input<string> InstanceId { get; init; }

    public Input<string>? Name { get; init; }

    public Input<string>? Description { get; init; }

    public required Input<string> HoursOfOperationId { get; init; }

    public Input<int>? MaxContacts { get; init; }
}

internal sealed class RoutingProfile(string name, RoutingProfileArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:connect:RoutingProfile", name, args, options);

internal sealed class RoutingProfileArgs : ResourceArgs
{
    public required Input<string> InstanceId { get; init; }

    public Input<string>? Name { get; init; }

    public required Input<string> Description { get; init; }

    public required Input<string> DefaultOutboundQueueId { get; init; }

    public required InputList<RoutingProfileMediaConcurrencyArgs> MediaConcurrencies { get; init; }

    public InputList<RoutingProfileQueueConfigArgs>? QueueConfigs { get; init; }
}

internal sealed class RoutingProfileMediaConcurrencyArgs : ResourceArgs
{
    public required Input<string> Channel { get; init; }

    public required Input<int> Concurrency { get; init; }
}

internal sealed class RoutingProfileQueueConfigArgs : ResourceArgs
{
    public required Input<string> Channel { get; init; }

    public required Input<int> Delay { get; init; }

    public required Input<int> Priority { get; init; }

    public required Input<string> QueueId { get; init; }
}

internal sealed class ContactFlow(string name, ContactFlowArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:connect:ContactFlow", name, args, options)
{
    public Output<string> Arn => Output<string>("arn");

    public Output<string> ContactFlowId => Output<string>("contactFlowId");
}

internal sealed class ContactFlowArgs : ResourceArgs
{
    public required Input<string> InstanceId { get; init; }

    public Input<string>? Name { get; init; }

    public Input<string>? Description { get; init; }

    public Input<string>? Type { get; init; }

    public Input<string>? Content { get; init; }
}

internal sealed class PhoneNumber(string name, PhoneNumberArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:connect:PhoneNumber", name, args, options)
{
    public Output<string> Number => Output<string>("phoneNumber");
}

internal sealed class PhoneNumberArgs : ResourceArgs
{
    public required Input<string> TargetArn { get; init; }

    public required Input<string> CountryCode { get; init; }

    public required Input<string> Type { get; init; }

    public Input<string>? Description { get; init; }
}

internal sealed class PhoneNumberContactFlowAssociation(string name, PhoneNumberContactFlowAssociationArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:connect:PhoneNumberContactFlowAssociation", name, args, options);

internal sealed class PhoneNumberContactFlowAssociationArgs : ResourceArgs
{
    public required Input<string> PhoneNumberId { get; init; }

    public required Input<string> InstanceId { get; init; }

    public required Input<string> ContactFlowId { get; init; }
}
