namespace Pulumi.Aws.Vpc;

internal sealed class SecurityGroupEgressRule(string name, SecurityGroupEgressRuleArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:vpc:SecurityGroupEgressRule", name, args, options);

internal sealed class SecurityGroupEgressRuleArgs : ResourceArgs
{
    public required Input<string> SecurityGroupId { get; init; }

    public required Input<string> IpProtocol { get; init; }

    public Input<int>? FromPort { get; init; }

    public Input<int>? ToPort { get; init; }

    public Input<string>? CidrIpv4 { get; init; }

    public Input<string>? PrefixListId { get; init; }

    public Input<string>? ReferencedSecurityGroupId { get; init; }

    public Input<string>? Description { get; init; }
}

internal sealed class SecurityGroupIngressRule(string name, SecurityGroupIngressRuleArgs args, CustomResourceOptions? options = null)
    : CustomResource("aws:vpc:SecurityGroupIngressRule", name, args, options);

internal sealed class SecurityGroupIngressRuleArgs : ResourceArgs
{
    public required Input<string> SecurityGroupId { get; init; }

    public required Input<string> IpProtocol { get; init; }

    public Input<int>? FromPort { get; init; }

    public Input<int>? ToPort { get; init; }

    public Input<string>? CidrIpv4 { get; init; }

    public Input<string>? PrefixListId { get; init; }

    public Input<string>? ReferencedSecurityGroupId { get; init; }

    public Input<string>? Description { get; init; }
}
