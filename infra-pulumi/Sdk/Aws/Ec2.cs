namespace Pulumi.Aws.Ec2;

internal sealed class Vpc(string name, VpcArgs args, CustomResourceOptions? options = null) : CustomResource("aws:ec2:Vpc", name, args, options);

internal sealed class VpcArgs : ResourceArgs
{
    public Input<string>? CidrBlock { get; init; }

    public Input<bool>? EnableDnsSupport { get; init; }

    public Input<bool>? EnableDnsHostnames { get; init; }

    public InputMap<string>? Tags { get; init; }
}

internal sealed class Subnet(string name, SubnetArgs args, CustomResourceOptions? options = null) : CustomResource("aws:ec2:Subnet", name, args, options);

internal sealed class SubnetArgs : ResourceArgs
{
    public required Input<string> VpcId { get; init; }

    public Input<string>? CidrBlock { get; init; }

    public Input<string>? AvailabilityZone { get; init; }

    public Input<bool>? MapPublicIpOnLaunch { get; init; }

    public InputMap<string>? Tags { get; init; }
}

internal sealed class InternetGateway(string name, InternetGatewayArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:ec2:InternetGateway", name, args, options);

internal sealed class InternetGatewayArgs : ResourceArgs
{
    public Input<string>? VpcId { get; init; }

    public InputMap<string>? Tags { get; init; }
}

internal sealed class Eip(string name, EipArgs args, CustomResourceOptions? options = null) : CustomResource("aws:ec2:Eip", name, args, options)
{
    public Output<string> AllocationId => Output<string>("allocationId");
}

internal sealed class EipArgs : ResourceArgs
{
    public Input<string>? Domain { get; init; }

    public InputMap<string>? Tags { get; init; }
}

internal sealed class NatGateway(string name, NatGatewayArgs args, CustomResourceOptions? options = null) : CustomResource("aws:ec2:NatGateway", name, args, options);

internal sealed class NatGatewayArgs : ResourceArgs
{
    public Input<string>? AllocationId { get; init; }

    public Input<string>? SubnetId { get; init; }

    public InputMap<string>? Tags { get; init; }
}

internal sealed class RouteTable(string name, RouteTableArgs args, CustomResourceOptions? options = null) : CustomResource("aws:ec2:RouteTable", name, args, options);

internal sealed class RouteTableArgs : ResourceArgs
{
    public required Input<string> VpcId { get; init; }

    public InputMap<string>? Tags { get; init; }
}

internal sealed class Route(string name, RouteArgs args, CustomResourceOptions? options = null) : CustomResource("aws:ec2:Route", name, args, options);

internal sealed class RouteArgs : ResourceArgs
{
    public required Input<string> RouteTableId { get; init; }

    public Input<string>? DestinationCidrBlock { get; init; }

    public Input<string>? GatewayId { get; init; }

    public Input<string>? NatGatewayId { get; init; }

    public Input<string>? TransitGatewayId { get; init; }

    public Input<string>? VpcPeeringConnectionId { get; init; }
}

internal sealed class RouteTableAssociation(string name, RouteTableAssociationArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:ec2:RouteTableAssociation", name, args, options);

internal sealed class RouteTableAssociationArgs : ResourceArgs
{
    public required Input<string> RouteTableId { get; init; }

    public Input<string>? SubnetId { get; init; }
}

internal sealed class SecurityGroup(string name, SecurityGroupArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:ec2:SecurityGroup", name, args, options);

internal sealed class SecurityGroupArgs : ResourceArgs
{
    public Input<string>? VpcId { get; init; }

    public Input<string>? Description { get; init; }

    public InputMap<string>? Tags { get; init; }
}
