using System.Globalization;
using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Route53;
using Pulumi.Aws.Vpc;

namespace Infrastructure.Components;

/// <summary>
/// The domain controllers' names, which the certificates are for. A resolver rule asks the directory's name servers for its domain and nobody else's; DHCP options ask them for everything.
/// </summary>
internal sealed class NameResolution : ComponentResource
{
    private const int Dns = 53;

    public NameResolution(StackSettings settings, Network network)
    {
        if (settings.Network.UsesDhcpOptions)
            AskForEverything(settings, network);
        else
            AskForTheDomain(settings, network);
    }

    private static void AskForEverything(StackSettings settings, Network network)
    {
        var options = new VpcDhcpOptions("dhcpOptions", new() { DomainNameServers = [.. settings.Network.DnsServers], Tags = network.Named("dns") });
        _ = new VpcDhcpOptionsAssociation("dhcpOptionsAssociation", new() { VpcId = network.VpcId, DhcpOptionsId = options.Id });
        AllowDns("function", settings, network.SecurityGroup);
    }

    private static void AskForTheDomain(StackSettings settings, Network network)
    {
        var group = new SecurityGroup("resolverSecurityGroup", new() { VpcId = network.VpcId, Description = $"{settings.Name}: questions to the directory's name servers", Tags = network.Named("resolver") });
        AllowDns("resolver", settings, group);
        // Two addresses are the least that Route 53 takes, in one subnet if there is only one.
        var subnets = network.SubnetIds.ToList();
        var endpoint = new ResolverEndpoint("resolverEndpoint", new()
        {
            Name = $"{settings.Name}-directory",
            Direction = "OUTBOUND",
            SecurityGroupIds = [group.Id],
            IpAddresses = [new ResolverEndpointIpAddressArgs { SubnetId = subnets[0] }, new ResolverEndpointIpAddressArgs { SubnetId = subnets[^1] }],
        });
        var rule = new ResolverRule("resolverRule", new()
        {
            Name = $"{settings.Name}-directory",
            DomainName = settings.Network.DnsDomain!,
            RuleType = "FORWARD",
            ResolverEndpointId = endpoint.Id,
            TargetIps = [.. settings.Network.DnsServers.Select(server => new ResolverRuleTargetIpArgs { Ip = server, Port = Dns })],
        });
        _ = new ResolverRuleAssociation("resolverRuleAssociation", new() { ResolverRuleId = rule.Id, VpcId = network.VpcId });
    }

    private static void AllowDns(string who, StackSettings settings, SecurityGroup group)
    {
        foreach (var (server, i) in settings.Network.DnsServers.Select((server, i) => (server, i + 1)))
        {
            foreach (var protocol in new[] { "udp", "tcp" })
            {
                _ = new SecurityGroupEgressRule(
                    string.Create(CultureInfo.InvariantCulture, $"{who}Dns{i}{protocol}"),
                    new() { SecurityGroupId = group.Id, IpProtocol = protocol, FromPort = Dns, ToPort = Dns, CidrIpv4 = $"{server}/32", Description = "the directory's name servers" });
            }
        }
    }
}
