using System.Collections.Immutable;
using System.Net;
using CalicoAci.Components.Model;
using Pulumi;
using static CalicoAci.Components.Fabric.PlainValues;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>The border leaves with their VLANs and sessions as plain values, in the form of the cluster's own topology.</summary>
internal static class OutsideTopology
{
    /// <param name="outside">The L3Out.</param>
    /// <param name="vrfDn">The DN of the VRF that its addresses live in.</param>
    public static ImmutableDictionary<string, object?> Of(OutsideOptions outside, Input<string> vrfDn) => Map(
        ("kind", "outside"),
        ("vrf", vrfDn.ToOutput()),
        ("encapScope", "local"),
        ("protocol", ApicText.Of(outside.Protocol)),
        ("leaves", List(outside.Leaves.Select(leaf => Leaf(leaf, outside)))),
        ("nodes", List(Neighbours(outside))),
        ("vlans", List(outside.Interfaces.Where(port => port.Vlan is not null).GroupBy(port => port.Vlan!.Value).OrderBy(group => group.Key).Select(Vlan))),
        ("subnets", List(Subnets(outside).Select(subnet => Map(("family", ApicText.Of(subnet.Family)), ("subnet", subnet.ToString()))))),
        ("ranges", List(Subnets(outside).Select(subnet => Map(("kind", "outside"), ("prefix", subnet.ToString()))))),
        ("sessions", List(outside.Sessions().Select(session => Session(session, outside.FabricAsn)))));

    private static ImmutableDictionary<string, object?> Leaf(BorderLeaf leaf, OutsideOptions outside) => Map(
        ("node", leaf.NodeId),
        ("pod", leaf.PodId),
        ("rack", ""),
        ("role", "border"),
        ("routerId", leaf.RouterId.ToString()),
        ("addresses", List(outside.Interfaces
            .SelectMany(port => port.Leaves)
            .Where(end => end.NodeId == leaf.NodeId)
            .SelectMany(end => end.Addresses)
            .Select(address => address.Address.ToString())
            .Distinct())));

    /// <summary>BGP neighbours, or the next hops of static routes; OSPF finds its neighbours itself.</summary>
    private static IEnumerable<object?> Neighbours(OutsideOptions outside) => outside.BgpPeers
        .Select(peer => Neighbour(peer.Address, peer.Asn))
        .Concat(outside.StaticRoutes.SelectMany(route => route.NextHops).Distinct().Select(hop => Neighbour(hop, null)));

    private static ImmutableDictionary<string, object?> Neighbour(IPAddress address, uint? asn)
    {
        ImmutableDictionary<string, object?> neighbour = Map(
            ("name", address.ToString()),
            ("role", "router"),
            ("rack", ""),
            ("addresses", List([address.ToString()])));
        return asn is { } number ? neighbour.Add("asn", (double)number) : neighbour;
    }

    private static ImmutableDictionary<string, object?> Vlan(IGrouping<int, OutsideInterface> ports) => Map(
        ("vlan", ports.Key),
        ("leaves", List(ports.SelectMany(port => port.Leaves).Select(leaf => leaf.NodeId).Distinct().Order().Select(leaf => (object?)leaf))));

    private static IEnumerable<Cidr> Subnets(OutsideOptions outside) => outside.Interfaces
        .SelectMany(port => port.Leaves)
        .SelectMany(leaf => leaf.Addresses)
        .Select(address => address.Subnet)
        .Distinct()
        .Order();

    private static ImmutableDictionary<string, object?> Session(OutsideSession session, uint fabricAsn) => Map(
        ("leaf", session.NodeId),
        ("node", session.Peer.Address.ToString()),
        ("family", ApicText.Of(Cidr.FamilyOf(session.Peer.Address))),
        ("leafAddress", session.LeafAddress?.ToString() ?? ""),
        ("nodeAddress", session.Peer.Address.ToString()),
        ("leafAsn", (double)(session.Peer.LocalAsn ?? fabricAsn)),
        ("nodeAsn", (double)session.Peer.Asn));
}
