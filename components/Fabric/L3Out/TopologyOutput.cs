using System.Collections.Immutable;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>The topology as plain values, for pictures, session tables and the pages that show them.</summary>
internal static class TopologyOutput
{
    public static ImmutableDictionary<string, object?> Of(ClusterTopology topology) => Map(
        ("asScheme", ApicText.Of(topology.AsScheme)),
        ("vlan", topology.Vlan),
        ("mtu", topology.Mtu),
        ("leaves", List(topology.AnchorLeaves.Select(Anchor).Concat(topology.NonAnchorLeaves.Select(NonAnchor)))),
        ("nodes", List(topology.Nodes.Select(Node))),
        ("subnets", List(topology.NodeSubnets.OrderBy(subnet => subnet.Family).Select(Subnet))),
        ("sessions", List(topology.Sessions().Select(Session))));

    private static ImmutableDictionary<string, object?> Anchor(AnchorLeaf leaf) => Map(
        ("node", leaf.NodeId),
        ("pod", leaf.PodId),
        ("rack", leaf.Rack),
        ("role", "anchor"),
        ("routerId", leaf.RouterId.ToString()),
        ("addresses", Addresses(leaf.PrimaryAddresses)));

    private static ImmutableDictionary<string, object?> NonAnchor(NonAnchorLeaf leaf) => Map(
        ("node", leaf.NodeId),
        ("pod", leaf.PodId),
        ("rack", leaf.Rack),
        ("role", "non-anchor"),
        ("addresses", ImmutableArray<object?>.Empty));

    private static ImmutableDictionary<string, object?> Node(ClusterNode node) => Map(
        ("name", node.Name),
        ("role", ApicText.Of(node.Role)),
        ("rack", node.Rack),
        ("addresses", Addresses(node.Addresses)),
        ("asn", (double)node.Asn));

    private static ImmutableDictionary<string, object?> Subnet(NodeSubnet subnet) => Map(
        ("family", ApicText.Of(subnet.Family)),
        ("subnet", subnet.Subnet.ToString()),
        ("gateway", subnet.Gateway.ToString()),
        ("floating", subnet.Floating.ToString()));

    private static ImmutableDictionary<string, object?> Session(BgpSession session) => Map(
        ("leaf", session.Leaf.NodeId),
        ("node", session.Node.Name),
        ("family", ApicText.Of(session.Family)),
        ("leafAddress", session.LeafAddress.ToString()),
        ("nodeAddress", session.NodeAddress.ToString()),
        ("leafAsn", (double)session.LeafAsn),
        ("nodeAsn", (double)session.NodeAsn));

    private static ImmutableArray<object?> Addresses(IReadOnlyDictionary<AddressFamily, System.Net.IPAddress> addresses) =>
        List(addresses.OrderBy(address => address.Key).Select(address => address.Value.ToString()));

    private static ImmutableArray<object?> List(IEnumerable<object?> values) => [.. values];

    private static ImmutableDictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
