using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Leaves;

namespace CalicoAci.Infra.Settings.Topology;

/// <summary>Makes the model that all components share from settings that passed every rule.</summary>
public static class TopologyBuilder
{
    /// <summary>The topology of a cluster.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="nodes">What <see cref="NodeExpansion"/> made of them.</param>
    public static ClusterTopology Build(StackSettings settings, IReadOnlyList<PlannedNode> nodes) => new(
        settings.Cluster.Name,
        settings.Bgp.Scheme,
        settings.Bgp.FabricAsn,
        settings.Bgp.LocalAsn,
        [.. settings.Network.Nodes.Select(subnet => new NodeSubnet(subnet.Subnet, subnet.Gateway, subnet.Floating)).OrderBy(subnet => subnet.Family)],
        new ServiceNetworks(
            [.. settings.Network.Pods.Order()],
            [.. settings.Network.Services.Order()],
            [.. settings.Network.LoadBalancers.Order()],
            [.. settings.Network.External.Order()]),
        [.. settings.Leaves.Where(leaf => leaf.Anchor).Select(Anchor)],
        [.. settings.Leaves.Where(leaf => !leaf.Anchor).Select(leaf => new NonAnchorLeaf(leaf.Pod, leaf.Node, leaf.Rack))],
        [.. nodes.Select(node => Node(settings, node))],
        settings.Network.Vlan,
        settings.Network.Mtu);

    private static AnchorLeaf Anchor(LeafSettings leaf)
        => new(leaf.Pod, leaf.Node, leaf.Rack, leaf.RouterId!, leaf.RouterIdLoopback, ByFamily(leaf.Addresses)) { BgpPassword = leaf.BgpPassword };

    private static ClusterNode Node(StackSettings settings, PlannedNode node)
        => new(node.Name, node.Pool.Role, node.Pool.Name, node.Rack, node.Addresses, node.Asn!.Value)
        {
            FormerRack = settings.Racks.GetValueOrDefault(node.Rack)?.Formerly,
            Number = node.Number,
            Compute = node.Pool.Settings.Compute,
            OsFamily = node.Pool.Settings.OsFamily,
            Size = node.Override?.Size ?? node.Pool.Settings.Size,
        };

    private static SortedDictionary<AddressFamily, IPAddress> ByFamily(IEnumerable<IPAddress> addresses)
        => new(addresses.ToDictionary(Cidr.FamilyOf));
}
