namespace Pulumi.AwsNative.Connect;

internal sealed class IntegrationAssociation(string name, IntegrationAssociationArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws-native:connect:IntegrationAssociation", name, args, options);

internal sealed class IntegrationAssociationArgs : ResourceArgs
{
    public required Input<string> InstanceId { get; init; }

    public required Input<string> IntegrationType { get; init; }

    public required Input<string> IntegrationArn { get; init; }
}
