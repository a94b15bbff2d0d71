using System.Collections.Immutable;
using System.Net;

namespace Infrastructure.Settings;

/// <summary>Where the function runs, and how it reaches the directory and AWS.</summary>
internal sealed record NetworkSettings
{
    /// <summary>An existing VPC; null for a new one.</summary>
    public required string? VpcId { get; init; }

    /// <summary>The subnets of an existing VPC, in two zones if it can be.</summary>
    public required ImmutableArray<string> SubnetIds { get; init; }

    /// <summary>The route tables of those, for the gateway endpoint of DynamoDB.</summary>
    public required ImmutableArray<string> RouteTableIds { get; init; }

    /// <summary>The addresses of a new VPC, a /16 to /24.</summary>
    public required string VpcCidr { get; init; }

    /// <summary>Whether AWS is reached by endpoints in the VPC; else by NAT.</summary>
    public required bool UsesEndpoints { get; init; }

    /// <summary>The addresses of the domain controllers.</summary>
    public required ImmutableArray<string> DirectoryCidrs { get; init; }

    /// <summary>The servers that know the domain controllers' names; none where the VPC's own do.</summary>
    public required ImmutableArray<string> DnsServers { get; init; }

    /// <summary>Whose names they know, such as corp.example.com.</summary>
    public required string? DnsDomain { get; init; }

    /// <summary>Whether those are asked for everything (DHCP options), not for their domain alone (a resolver rule).</summary>
    public required bool UsesDhcpOptions { get; init; }

    /// <summary>The VPC with the domain controllers, in this account and region; null if they are reached otherwise.</summary>
    public required string? PeerVpcId { get; init; }

    /// <summary>The route tables there, for the way back.</summary>
    public required ImmutableArray<string> PeerRouteTableIds { get; init; }

    /// <summary>The transit gateway to the domain controllers; null if they are reached otherwise.</summary>
    public required string? TransitGatewayId { get; init; }

    public static NetworkSettings Read(ConfigReader reader)
    {
        var settings = new NetworkSettings
        {
            VpcId = reader.Matching("vpcId", ConfigReader.VpcId(), "VPC", "vpc-0a1b2c3d4e5f60718"),
            SubnetIds = reader.List("subnetIds", ConfigReader.SubnetId(), "subnet", "subnet-0a1b2c3d4e5f60718,subnet-1a1b2c3d4e5f60718"),
            RouteTableIds = reader.List("routeTableIds", ConfigReader.RouteTableId(), "route table", "rtb-0a1b2c3d4e5f60718"),
            VpcCidr = reader.Matching("vpcCidr", ConfigReader.Cidr(), "range of addresses", "10.64.0.0/24") ?? "10.64.0.0/24",
            UsesEndpoints = reader.OneOf("egress", "nat", "nat", "endpoints") is "endpoints",
            DirectoryCidrs = reader.List("adCidrs", ConfigReader.Cidr(), "range of addresses", "10.1.2.10/32,10.1.3.10/32"),
            DnsServers = reader.List("dnsServers", ConfigReader.Address(), "address", "10.1.2.10,10.1.3.10"),
            DnsDomain = reader.Text("dnsDomain"),
            UsesDhcpOptions = reader.OneOf("dns", "resolver", "resolver", "dhcp") is "dhcp",
            PeerVpcId = reader.Matching("peerVpcId", ConfigReader.VpcId(), "VPC", "vpc-0a1b2c3d4e5f60718"),
            PeerRouteTableIds = reader.List("peerRouteTableIds", ConfigReader.RouteTableId(), "route table", "rtb-0a1b2c3d4e5f60718"),
            TransitGatewayId = reader.Matching("transitGatewayId", ConfigReader.TransitGatewayId(), "transit gateway", "tgw-0a1b2c3d4e5f60718"),
        };
        settings.Check(reader);
        return settings.DirectoryCidrs.IsEmpty && !reader.HasStack ? settings with { DirectoryCidrs = ["10.1.2.10/32"] } : settings;
    }

    // AWS takes no address from the middle of its range for the range.
    private static bool BeginsWhereItSays(string cidr) => IPNetwork.TryParse(cidr, out var network) && cidr.StartsWith($"{network.BaseAddress}/", StringComparison.Ordinal);

    private void Check(ConfigReader reader)
    {
        if (DirectoryCidrs.IsEmpty && reader.HasStack)
            reader.Problem("adCidrs", "is not set. It is where the function may go to, beside AWS: the domain controllers' addresses: pulumi config set adCidrs 10.1.2.10/32,10.1.3.10/32");
        if (VpcId is not null && SubnetIds.IsEmpty)
            reader.Problem("subnetIds", $"is not set, and vpcId is {VpcId}. Name private subnets of it: pulumi config set subnetIds subnet-0a1b2c3d4e5f60718,subnet-1a1b2c3d4e5f60718");
        if (VpcId is null && !SubnetIds.IsEmpty)
            reader.Problem("vpcId", "is not set, and subnetIds is. Name their VPC, or take subnetIds away: pulumi config rm subnetIds");
        if (VpcId is not null && UsesEndpoints && RouteTableIds.IsEmpty)
            reader.Problem("routeTableIds", "is not set, and egress is 'endpoints': the table of tries is reached by a gateway endpoint, which is a route. Name the route tables of the subnets: pulumi config set routeTableIds rtb-0a1b2c3d4e5f60718");
        if (!BeginsWhereItSays(VpcCidr) || IPNetwork.Parse(VpcCidr).PrefixLength is < 16 or > 24)
            reader.Problem("vpcCidr", $"is {VpcCidr}. Four subnets are made of it: set it to a /16 to /24 that begins where it says, such as 10.64.0.0/24.");
        foreach (var cidr in DirectoryCidrs.Where(cidr => ConfigReader.Cidr().IsMatch(cidr) && !BeginsWhereItSays(cidr)))
            reader.Problem("adCidrs", $"{cidr} is an address in the middle of a range. One address ends in /32; a range begins where it says, such as 10.1.2.0/24.");
        if (DnsServers.IsEmpty != (DnsDomain is null) && !UsesDhcpOptions)
            reader.Problem("dnsDomain", "dnsServers and dnsDomain go together: whom to ask, and for which names. Set both, or neither.");
        if (UsesDhcpOptions && DnsServers.IsEmpty)
            reader.Problem("dnsServers", "is not set, and dns is 'dhcp'. Name the servers that everything in the VPC asks: pulumi config set dnsServers 10.1.2.10,10.1.3.10");
        if (UsesDhcpOptions && VpcId is not null)
            reader.Problem("dns", "is 'dhcp', which would change the name servers of everything else in an existing VPC. Set it to 'resolver'.");
        if (PeerVpcId is not null && TransitGatewayId is not null)
            reader.Problem("transitGatewayId", "and peerVpcId are two ways to the same addresses. Set one of them.");
        if ((PeerVpcId ?? TransitGatewayId) is not null && VpcId is not null)
            reader.Problem("vpcId", "is set: the way to the domain controllers is the existing VPC's own. Take peerVpcId and transitGatewayId away.");
    }
}
