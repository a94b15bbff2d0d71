namespace Pulumi.Aws.Ec2TransitGateway;

internal sealed class VpcAttachment(string name, VpcAttachmentArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:ec2transitgateway:VpcAttachment", name, args, options);

internal sealed class VpcAttachmentArgs : ResourceArgs
{
    public required Input<string> TransitGatewayId { get; init; }

    public required Input<string> VpcId { get; init; }

    public required InputList<string> SubnetIds { get; init; }

    public InputMap<string>? Tags { get; init; }
}
