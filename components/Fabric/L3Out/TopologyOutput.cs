using System.Collections.Immutable;
using CalicoAci.Components.Model;
using Pulumi;
using static CalicoAci.Components.Fabric.PlainValues;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>The topology as plain values, for pictures, session tables and the pages that show them.</summary>
internal static class TopologyOutput
{
    /// <param name="topology">The cluster.</param>
    /// <param name="encapScope">Where the VLAN of the SVIs means the same bridge domain.</param>
    /// <param name="vrfDn">The DN of the VRF that the cluster's addresses live in.</param>
    public static ImmutableDictionary<string, object?> Of(ClusterTopology topology, EncapScope encapScope, Output<string> vrfDn) => Map(
        ("kind", "nodes"),
        ("vrf", vrfDn),
        ("asScheme", ApicText.Of(topology.AsScheme)),
        ("encapScope", ApicText.Of(encapScope)),
        ("vlan", topology.Vlan),
        ("mtu", topology.Mtu),
        ("leaves", List(topology.AnchorLeaves.Select(Anchor).Concat(topology.NonAnchorLeaves.Select(NonAnchor)))),
        ("nodes", List(topology.Nodes.Select(Node))),
        ("subnets", List(topology.NodeSubnets.OrderBy(subnet => subnet.Family).Select(Subnet))),
        ("ranges", Ranges(topology)),
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

    internal static ImmutableDictionary<string, object?> Node(ClusterNode node) => Map(
        ("name", node.Name),
        ("role", ApicText.Of(node.Role)),
        ("rack", node.Rack),
        ("addresses", Addresses(node.Addresses)),
        ("asn", (double)node.Asn));

    internal static ImmutableDictionary<string, object?> Subnet(NodeSubnet subnet) => Map(
        ("family", ApicText.Of(subnet.Family)),
        ("subnet", subnet.Subnet.ToString()),
        ("gateway", subnet.Gateway?.ToString()),
        ("floating", subnet.Floating?.ToString()));

    internal static ImmutableArray<object?> Ranges(ClusterTopology topology) =>
        List(Enum.GetValues<ClusterRange>().SelectMany(kind => topology.PrefixesOf(kind).Select(prefix => Range(kind, prefix))));

    private static ImmutableDictionary<string, object?> Range(ClusterRange kind, Cidr prefix) => Map(
        ("kind", ApicText.Of(kind)),
        ("prefix", prefix.ToString()));

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
}
