using System.Globalization;
using System.Net;
using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace Infrastructure.Components;

/// <summary>
/// Where the function runs: two private subnets of a new VPC, or those of an existing one. From there it may go to the domain controllers' LDAPS ports and to AWS by HTTPS, and nowhere else.
/// </summary>
internal sealed class Network : ComponentResource
{
    private const string Anywhere = "0.0.0.0/0";

    private readonly StackSettings _settings;

    public Network(StackSettings settings)
    {
        _settings = settings;
        if (settings.Network.VpcId is { } existing)
        {
            VpcId = existing;
            SubnetIds = [.. settings.Network.SubnetIds];
            RouteTableIds = [.. settings.Network.RouteTableIds];
        }
        else
        {
            var created = new NewVpc(settings);
            VpcId = created.VpcId;
            SubnetIds = created.SubnetIds;
            RouteTableIds = [created.RouteTableId];
        }

        SecurityGroup = new SecurityGroup("functionSecurityGroup", new() { VpcId = VpcId, Description = $"{settings.Name}: the function", Tags = Named("function") });
        AllowDirectory();
        var endpoints = new Endpoints(settings, this);
        if (!settings.Network.UsesEndpoints)
            AllowHttps("egressHttps", "KMS, SNS and DynamoDB", cidr: Anywhere);
        else if (endpoints.SecurityGroupId is { } group)
            AllowHttps("egressHttps", "KMS and SNS, by the endpoints in this VPC", group: group);
        if (endpoints.DynamoDbPrefixListId is { } prefixes)
            AllowHttps("egressDynamoDb", "DynamoDB, by its gateway endpoint", prefixes: prefixes);
        if (!settings.Network.DnsServers.IsEmpty)
            _ = new NameResolution(settings, this);
    }

    public Input<string> VpcId { get; }

    /// <summary>The private subnets.</summary>
    public InputList<string> SubnetIds { get; }

    /// <summary>Their route tables.</summary>
    public InputList<string> RouteTableIds { get; }

    /// <summary>What the function may reach.</summary>
    public SecurityGroup SecurityGroup { get; }

    /// <summary>A part of a range of addresses: 0 to 3 are the quarters of it.</summary>
    internal static string Quarter(string cidr, int index)
    {
        var network = IPNetwork.Parse(cidr);
        var bits = network.PrefixLength + 2;
        var first = BitConverter.ToUInt32([.. network.BaseAddress.GetAddressBytes().Reverse()]) + ((uint)index << (32 - bits));
        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress([.. BitConverter.GetBytes(first).Reverse()])}/{bits}");
    }

    internal InputMap<string> Named(string what) => new() { ["Name"] = $"{_settings.Name}-{what}" };

    private void AllowDirectory()
    {
        foreach (var (cidr, i) in _settings.Network.DirectoryCidrs.Select((cidr, i) => (cidr, i + 1)))
        {
            foreach (var port in _settings.Function.DirectoryPorts)
            {
                _ = new SecurityGroupEgressRule(
                    string.Create(CultureInfo.InvariantCulture, $"egressLdaps{i}Port{port}"),
                    new() { SecurityGroupId = SecurityGroup.Id, IpProtocol = "tcp", FromPort = port, ToPort = port, CidrIpv4 = cidr, Description = "the domain controllers, by LDAPS" });
            }
        }
    }

    private void AllowHttps(string name, string what, string? cidr = null, Output<string>? group = null, Output<string>? prefixes = null) => _ = new SecurityGroupEgressRule(
        name,
        new()
        {
            SecurityGroupId = SecurityGroup.Id,
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
            CidrIpv4 = cidr is null ? null : (Input<string>)cidr,
            ReferencedSecurityGroupId = group is null ? null : (Input<string>)group,
            PrefixListId = prefixes is null ? null : (Input<string>)prefixes,
            Description = what,
        });
}
