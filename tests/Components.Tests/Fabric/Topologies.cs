using System.Net;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Tests.Fabric;

/// <summary>Small clusters that tests build on.</summary>
internal static class Topologies
{
    public static ClusterTopology Dev { get; } = new(
        "dev",
        AsScheme.Shared,
        65002,
        LocalAsn: null,
        [new NodeSubnet(Cidr.Parse("192.168.2.0/24"), IPAddress.Parse("192.168.2.253"), IPAddress.Parse("192.168.2.254"))],
        new ServiceNetworks([Cidr.Parse("10.1.0.0/16")], [Cidr.Parse("10.2.0.0/20")], [Cidr.Parse("10.3.0.0/24")], [Cidr.Parse("10.4.0.0/24")]),
        [Anchor(1, 201, "rack-1", "192.168.2.1"), Anchor(1, 202, "rack-1", "192.168.2.2")],
        [new NonAnchorLeaf(1, 203, "rack-1")],
        [Node("dev-cp-1", NodeRole.ControlPlane, "rack-1", 65003, "192.168.2.11"), Node("dev-worker-1", NodeRole.Worker, "rack-1", 65003, "192.168.2.21")],
        310,
        9000);

    /// <summary>Two racks in two pods, both families.</summary>
    public static ClusterTopology DualStack { get; } = Dev with
    {
        NodeSubnets =
        [
            .. Dev.NodeSubnets,
            new NodeSubnet(Cidr.Parse("2001:db8:2::/64"), IPAddress.Parse("2001:db8:2::fd"), IPAddress.Parse("2001:db8:2::fe")),
        ],
        Networks = new ServiceNetworks(
            [Cidr.Parse("10.1.0.0/16"), Cidr.Parse("2001:db8:10::/56")],
            [Cidr.Parse("10.2.0.0/20"), Cidr.Parse("2001:db8:20::/112")],
            [],
            []),
        AnchorLeaves =
        [
            Anchor(1, 201, "rack-1", "192.168.2.1", "2001:db8:2::1"),
            Anchor(2, 301, "rack-2", "192.168.2.3", "2001:db8:2::3"),
        ],
        NonAnchorLeaves = [],
        Nodes =
        [
            Node("dev-cp-1", NodeRole.ControlPlane, "rack-1", 65003, "192.168.2.11", "2001:db8:2::11"),
            Node("dev-worker-1", NodeRole.Worker, "rack-2", 65003, "192.168.2.21", "2001:db8:2::21"),
            Node("dev-worker-2", NodeRole.Worker, "rack-1", 65003, "192.168.2.22", "2001:db8:2::22"),
        ],
    };

    public static ClusterTopology Ipv6Only { get; } = DualStack with
    {
        NodeSubnets = [DualStack.NodeSubnets[1]],
        Networks = new ServiceNetworks([Cidr.Parse("2001:db8:10::/56")], [Cidr.Parse("2001:db8:20::/112")], [], []),
        AnchorLeaves = [Anchor(1, 201, "rack-1", "2001:db8:2::1")],
        Nodes = [Node("dev-cp-1", NodeRole.ControlPlane, "rack-1", 65003, "2001:db8:2::11")],
    };

    public static ClusterTopology PerNode(ClusterTopology topology) => topology with
    {
        AsScheme = AsScheme.PerNode,
        Nodes = [.. topology.Nodes.Select((node, index) => node with { Asn = 63551 + (uint)index })],
    };

    private static AnchorLeaf Anchor(int pod, int node, string rack, params string[] addresses) =>
        new(pod, node, rack, IPAddress.Parse($"10.255.0.{node % 256}"), RouterIdLoopback: false, ByFamily(addresses));

    private static ClusterNode Node(string name, NodeRole role, string rack, uint asn, params string[] addresses) =>
        new(name, role, role == NodeRole.Worker ? "worker" : "control-plane", rack, ByFamily(addresses), asn);

    private static Dictionary<AddressFamily, IPAddress> ByFamily(IEnumerable<string> addresses) =>
        addresses.Select(IPAddress.Parse).ToDictionary(Cidr.FamilyOf);
}
