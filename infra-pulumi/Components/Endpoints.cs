using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace Infrastructure.Components;

/// <summary>AWS from within the VPC: KMS and SNS by interface endpoints, where the settings ask for them; DynamoDB by its gateway endpoint, which costs nothing, wherever the route tables are known.</summary>
internal sealed class Endpoints : ComponentResource
{
    public Endpoints(StackSettings settings, Network network)
    {
        if (network.RouteTableIds.Any())
        {
            DynamoDbPrefixListId = new VpcEndpoint("dynamoDbEndpoint", new()
            {
                VpcId = network.VpcId,
                ServiceName = $"com.amazonaws.{settings.Region}.dynamodb",
                VpcEndpointType = "Gateway",
                RouteTableIds = network.RouteTableIds,
                Tags = network.Named("dynamodb"),
            }).PrefixListId;
        }

        if (!settings.Network.UsesEndpoints)
            return;
        var group = new SecurityGroup("endpointSecurityGroup", new() { VpcId = network.VpcId, Description = $"{settings.Name}: AWS from within the VPC", Tags = network.Named("endpoints") });
        _ = new SecurityGroupIngressRule("endpointIngress", new()
        {
            SecurityGroupId = group.Id,
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
            ReferencedSecurityGroupId = network.SecurityGroup.Id,
            Description = "the function",
        });
        foreach (var service in new[] { "kms", "sns" })
        {
            _ = new VpcEndpoint($"{service}Endpoint", new()
            {
                VpcId = network.VpcId,
                ServiceName = $"com.amazonaws.{settings.Region}.{service}",
                VpcEndpointType = "Interface",
                PrivateDnsEnabled = true,
                SubnetIds = network.SubnetIds,
                SecurityGroupIds = [group.Id],
                Tags = network.Named(service),
            });
        }

        SecurityGroupId = group.Id;
    }

    /// <summary>The interface endpoints' security group; null if there are none.</summary>
    public Output<string>? SecurityGroupId { get; }

    /// <summary>Where the gateway endpoint leads; null if there is none.</summary>
    public Output<string>? DynamoDbPrefixListId { get; }
}
