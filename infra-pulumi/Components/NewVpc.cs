using Infrastructure.Settings;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2TransitGateway;

namespace Infrastructure.Components;

/// <summary>A VPC with two private subnets, a NAT gateway unless there are endpoints, and a way to the domain controllers.</summary>
internal sealed class NewVpc : ComponentResource
{
    private readonly StackSettings _settings;
    private readonly GetAvailabilityZonesResult _zones;
    private readonly Vpc _vpc;
    private readonly RouteTable _private;

    public NewVpc(StackSettings settings)
    {
        _settings = settings;
        _zones = GetAvailabilityZones.Invoke(new() { State = "available" });
        // Host names, so that the endpoints' private names are found.
        _vpc = new("vpc", new() { CidrBlock = settings.Network.VpcCidr, EnableDnsSupport = true, EnableDnsHostnames = true, Tags = Named("vpc") });
        _private = new("privateRoutes", new() { VpcId = _vpc.Id, Tags = Named("private") });
        var first = PrivateSubnet("privateSubnetA", 0);
        var second = PrivateSubnet("privateSubnetB", 1);
        SubnetIds = [first.Id, second.Id];
        if (!settings.Network.UsesEndpoints)
            AddNat();
        if (settings.Network.PeerVpcId is { } peer)
            AddPeering(peer);
        if (settings.Network.TransitGatewayId is { } gateway)
            AddTransitGateway(gateway);
    }

    public Output<string> VpcId => _vpc.Id;

    public InputList<string> SubnetIds { get; }

    public Output<string> RouteTableId => _private.Id;

    private Subnet PrivateSubnet(string name, int zone)
    {
        var subnet = new Subnet(name, new()
        {
            VpcId = _vpc.Id,
            CidrBlock = Network.Quarter(_settings.Network.VpcCidr, zone),
            AvailabilityZone = _zones.Name(zone),
            Tags = Named(zone == 0 ? "private-a" : "private-b"),
        });
        _ = new RouteTableAssociation($"{name}Routes", new() { SubnetId = subnet.Id, RouteTableId = _private.Id });
        return subnet;
    }

    // One, in one zone: a second costs as much again, and while a zone is down the desk is not the only thing that is.
    private void AddNat()
    {
        var internet = new InternetGateway("internetGateway", new() { VpcId = _vpc.Id, Tags = Named("internet") });
        var subnet = new Subnet("publicSubnet", new()
        {
            VpcId = _vpc.Id,
            CidrBlock = Network.Quarter(_settings.Network.VpcCidr, 2),
            AvailabilityZone = _zones.Name(0),
            MapPublicIpOnLaunch = false,
            Tags = Named("public"),
        });
        var routes = new RouteTable("publicRoutes", new() { VpcId = _vpc.Id, Tags = Named("public") });
        _ = new RouteTableAssociation("publicSubnetRoutes", new() { SubnetId = subnet.Id, RouteTableId = routes.Id });
        _ = new Route("publicDefaultRoute", new() { RouteTableId = routes.Id, DestinationCidrBlock = "0.0.0.0/0", GatewayId = internet.Id });
        var address = new Eip("natAddress", new() { Domain = "vpc", Tags = Named("nat") }, new() { DependsOn = [internet] });
        var nat = new NatGateway("natGateway", new() { AllocationId = address.AllocationId, SubnetId = subnet.Id, Tags = Named("nat") }, new() { DependsOn = [internet] });
        _ = new Route("privateDefaultRoute", new() { RouteTableId = _private.Id, DestinationCidrBlock = "0.0.0.0/0", NatGatewayId = nat.Id });
    }

    private void AddPeering(string peer)
    {
        var peering = new VpcPeeringConnection("directoryPeering", new() { VpcId = _vpc.Id, PeerVpcId = peer, AutoAccept = true, Tags = Named("directory") });
        foreach (var (cidr, i) in _settings.Network.DirectoryCidrs.Select((cidr, i) => (cidr, i + 1)))
            _ = new Route($"directoryRoute{i}", new() { RouteTableId = _private.Id, DestinationCidrBlock = cidr, VpcPeeringConnectionId = peering.Id });
        foreach (var (table, i) in _settings.Network.PeerRouteTableIds.Select((table, i) => (table, i + 1)))
            _ = new Route($"wayBackRoute{i}", new() { RouteTableId = table, DestinationCidrBlock = _settings.Network.VpcCidr, VpcPeeringConnectionId = peering.Id });
    }

    private void AddTransitGateway(string gateway)
    {
        var attachment = new VpcAttachment("directoryAttachment", new() { TransitGatewayId = gateway, VpcId = _vpc.Id, SubnetIds = SubnetIds, Tags = Named("directory") });
        foreach (var (cidr, i) in _settings.Network.DirectoryCidrs.Select((cidr, i) => (cidr, i + 1)))
            _ = new Route($"directoryRoute{i}", new() { RouteTableId = _private.Id, DestinationCidrBlock = cidr, TransitGatewayId = gateway }, new() { DependsOn = [attachment] });
    }

    private InputMap<string> Named(string what) => new() { ["Name"] = $"{_settings.Name}-{what}" };
}
