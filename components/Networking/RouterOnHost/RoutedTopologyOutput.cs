using System.Collections.Immutable;
using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>The topology of hosts that route themselves, as plain values with the members that a floating L3Out tells too.</summary>
internal static class RoutedTopologyOutput
{
    /// <summary>A session has no address of its own on either side.</summary>
    private const string LinkLocal = "link-local";

    public static ImmutableDictionary<string, object?> Of(ClusterTopology topology, IReadOnlyList<RoutedLeaf> leaves, IReadOnlyList<HostRouter> hosts) =>
        PlainValues.Map(
            ("link", "BGP unnumbered"),
            ("asScheme", "per-device"),
            ("mtu", topology.Mtu),
            ("leaves", PlainValues.List(leaves.Select(Leaf))),
            ("nodes", PlainValues.List(topology.Nodes.Select(TopologyOutput.Node))),
            ("subnets", PlainValues.List(topology.NodeSubnets.OrderBy(subnet => subnet.Family).Select(TopologyOutput.Subnet))),
            ("ranges", TopologyOutput.Ranges(topology)),
            ("sessions", PlainValues.List(hosts.SelectMany(host => host.Uplinks.Select(uplink => Session(topology, host, uplink))))));

    private static ImmutableDictionary<string, object?> Leaf(RoutedLeaf leaf) => PlainValues.Map(
        ("node", leaf.Name),
        ("rack", leaf.Rack),
        ("role", "leaf"),
        ("addresses", ImmutableArray<object?>.Empty));

    /// <summary>One session carries all families.</summary>
    private static ImmutableDictionary<string, object?> Session(ClusterTopology topology, HostRouter host, HostUplink uplink) => PlainValues.Map(
        ("leaf", uplink.Leaf.Name),
        ("node", host.Name),
        ("family", string.Join('+', topology.Families.Select(family => family == AddressFamily.Ipv4 ? "ipv4" : "ipv6"))),
        ("leafAddress", LinkLocal),
        ("nodeAddress", $"{LinkLocal} on {uplink.Interface}"),
        ("leafAsn", (double)uplink.Leaf.Asn),
        ("nodeAsn", (double)host.Asn));
}
