namespace Pulumi.Aws.Ec2;

internal sealed class VpcEndpoint(string name, VpcEndpointArgs args, CustomResourceOptions? options = null) : CustomResource("aws:ec2:VpcEndpoint", name, args, options)
{
    public Output<string> PrefixListId => Output<string>("prefixListId");
}

internal sealed class VpcEndpointArgs : ResourceArgs
{
    public required Input<string> VpcId { get; init; }

    public Input<string>? ServiceName { get; init; }

    public Input<string>? VpcEndpointType { get; init; }

    public Input<bool>? PrivateDnsEnabled { get; init; }

    public InputList<string>? SubnetIds { get; init; }

    public InputList<string>? SecurityGroupIds { get; init; }

    public InputList<string>? RouteTableIds { get; init; }

    public Input<string>? Policy { get; init; }

    public InputMap<string>? Tags { get; init; }
}

internal sealed class VpcDhcpOptions(string name, VpcDhcpOptionsArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:ec2:VpcDhcpOptions", name, args, options);

internal sealed class VpcDhcpOptionsArgs : ResourceArgs
{
    public Input<string>? DomainName { get; init; }

    public InputList<string>? DomainNameServers { get; init; }

    public InputMap<string>? Tags { get; init; }
}

internal sealed class VpcDhcpOptionsAssociation(string name, VpcDhcpOptionsAssociationArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:ec2:VpcDhcpOptionsAssociation", name, args, options);

internal sealed class VpcDhcpOptionsAssociationArgs : ResourceArgs
{
    public required Input<string> VpcId { get; init; }

    public required Input<string> DhcpOptionsId { get; init; }
}

internal sealed class VpcPeeringConnection(string name, VpcPeeringConnectionArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:ec2:VpcPeeringConnection", name, args, options);

internal sealed class VpcPeeringConnectionArgs : ResourceArgs
{
    public required Input<string> VpcId { get; init; }

    public required Input<string> PeerVpcId { get; init; }

    public Input<bool>? AutoAccept { get; init; }

    public InputMap<string>? Tags { get; init; }
}
