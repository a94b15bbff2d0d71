namespace Pulumi.Aws.Route53;

internal sealed class ResolverEndpoint(string name, ResolverEndpointArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:route53:ResolverEndpoint", name, args, options);

internal sealed class ResolverEndpointArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public required Input<string> Direction { get; init; }

    public required InputList<string> SecurityGroupIds { get; init; }

    public required InputList<ResolverEndpointIpAddressArgs> IpAddresses { get; init; }
}

internal sealed class ResolverEndpointIpAddressArgs : ResourceArgs
{
    public required Input<string> SubnetId { get; init; }
}

internal sealed class ResolverRule(string name, ResolverRuleArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:route53:ResolverRule", name, args, options);

internal sealed class ResolverRuleArgs : ResourceArgs
{
    public Input<string>? Name { get; init; }

    public required Input<string> DomainName { get; init; }

    public required Input<string> RuleType { get; init; }

    public Input<string>? ResolverEndpointId { get; init; }

    public InputList<ResolverRuleTargetIpArgs>? TargetIps { get; init; }
}

internal sealed class ResolverRuleTargetIpArgs : ResourceArgs
{
    public Input<string>? Ip { get; init; }

    public Input<int>? Port { get; init; }
}

internal sealed class ResolverRuleAssociation(string name, ResolverRuleAssociationArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:route53:ResolverRuleAssociation", name, args, options);

internal sealed class ResolverRuleAssociationArgs : ResourceArgs
{
    public required Input<string> ResolverRuleId { get; init; }

    public required Input<string> VpcId { get; init; }
}
