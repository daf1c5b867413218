using System.Net;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Tests.Networking;

/// <summary>Topologies that the tests of this folder share.</summary>
internal static class Topologies
{
    private static readonly IReadOnlyDictionary<AddressFamily, Cidr> NodeSubnets = new Dictionary<AddressFamily, Cidr>
    {
        [AddressFamily.Ipv4] = Cidr.Parse("192.168.2.0/24"),
        [AddressFamily.Ipv6] = Cidr.Parse("2001:db8:0:2::/64"),
    };

    /// <summary>One rack with two anchor leaves, one AS, IPv4.</summary>
    public static ClusterTopology Dev { get; } = Of(AsScheme.Shared, racks: 1, AddressFamily.Ipv4);

    /// <summary>Two racks with two anchor leaves each, an AS for each node, IPv4 and IPv6.</summary>
    public static ClusterTopology PerNodeDualStack { get; } = Of(AsScheme.PerNode, racks: 2, AddressFamily.Ipv4, AddressFamily.Ipv6);

    /// <summary>Every combination of AS scheme, number of racks and address families.</summary>
    public static IEnumerable<ClusterTopology> All
        => from scheme in Enum.GetValues<AsScheme>()
           from racks in new[] { 1, 3 }
           from families in new AddressFamily[][] { [AddressFamily.Ipv4], [AddressFamily.Ipv6], [AddressFamily.Ipv4, AddressFamily.Ipv6] }
           select Of(scheme, racks, families);

    /// <summary>A topology with two anchor leaves and three nodes in each rack.</summary>
    public static ClusterTopology Of(AsScheme scheme, int racks, params AddressFamily[] families)
    {
        int[] numbers = [.. Enumerable.Range(1, racks)];
        return new ClusterTopology(
            "dev",
            scheme,
            FabricAsn: 65001,
            LocalAsn: racks > 1 ? 65011 : null,
            [.. families.Select(family => new NodeSubnet(NodeSubnets[family], Address(family, 253), Address(family, 254)))],
            new ServiceNetworks(
                Ranges(families, "10.1.0.0/16", "2001:db8:1::/64"),
                Ranges(families, "10.2.0.0/20", "2001:db8:0:200::/108"),
                Ranges(families, "10.3.0.0/24", "2001:db8:0:300::/112"),
                []),
            [.. numbers.SelectMany(rack => new[] { Leaf(families, rack, 1), Leaf(families, rack, 2) })],
            [],
            [.. numbers.SelectMany(rack => Enumerable.Range(1, 3).Select(number => Node(scheme, families, rack, number)))],
            Vlan: 310,
            Mtu: 9000);
    }

    private static IReadOnlyList<Cidr> Ranges(AddressFamily[] families, string ipv4, string ipv6)
        => [.. families.Select(family => Cidr.Parse(family == AddressFamily.Ipv4 ? ipv4 : ipv6))];

    private static AnchorLeaf Leaf(AddressFamily[] families, int rack, int number)
        => new(
            1,
            (rack * 100) + 100 + number,
            $"rack-{rack}",
            IPAddress.Parse($"10.255.{rack}.{number}"),
            false,
            families.ToDictionary(family => family, family => Address(family, (rack * 2) + number - 2)));

    private static ClusterNode Node(AsScheme scheme, AddressFamily[] families, int rack, int number)
        => new(
            $"dev-node-{rack}{number}",
            rack == 1 ? NodeRole.ControlPlane : NodeRole.Worker,
            "nodes",
            $"rack-{rack}",
            families.ToDictionary(family => family, family => Address(family, (rack * 10) + number)),
            scheme == AsScheme.Shared ? 65003 : 4200000000 + (uint)((rack * 10) + number));

    private static IPAddress Address(AddressFamily family, int host) => NodeSubnets[family].AddressAt(host);
}
