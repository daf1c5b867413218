using System.Net;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Fabric.Tenancy;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>The L3Out to the rest of the network.</summary>
public sealed record OutsideOptions
{
    /// <summary>The name of the L3Out.</summary>
    public required string Name { get; init; }

    /// <summary>The start of the names of profiles and policies.</summary>
    public required string PolicyPrefix { get; init; }

    /// <summary>An L3 domain of its own; null for the cluster's.</summary>
    public FabricObject? L3Domain { get; init; }

    /// <summary>The border leaves.</summary>
    public required IReadOnlyList<BorderLeaf> Leaves { get; init; }

    /// <summary>The interfaces to outside routers.</summary>
    public required IReadOnlyList<OutsideInterface> Interfaces { get; init; }

    /// <summary>How routes are told.</summary>
    public OutsideProtocol Protocol { get; init; } = OutsideProtocol.Ospf;

    /// <summary>OSPF, with <see cref="OutsideProtocol.Ospf"/>.</summary>
    public OspfOptions? Ospf { get; init; }

    /// <summary>The neighbours, with <see cref="OutsideProtocol.Bgp"/>.</summary>
    public IReadOnlyList<OutsideBgpPeer> BgpPeers { get; init; } = [];

    /// <summary>The timers of the sessions; null for those of the VRF.</summary>
    public BgpContextOptions? BgpTimers { get; init; }

    /// <summary>Failure detection on the interfaces, which BGP neighbours next to a border leaf and OSPF use; or null.</summary>
    public BfdOptions? Bfd { get; init; }

    /// <summary>The fabric's AS number.</summary>
    public required uint FabricAsn { get; init; }

    /// <summary>The routes, with <see cref="OutsideProtocol.Static"/>.</summary>
    public IReadOnlyList<StaticRoute> StaticRoutes { get; init; } = [];

    /// <summary>The external EPGs: where traffic belongs, and the cluster's ranges that are advertised out.</summary>
    public IReadOnlyList<ExternalEpgOptions> ExternalEpgs { get; init; } = [];

    /// <summary>
    /// The routes that are advertised out besides the marked prefixes. A mark takes the prefix itself only, and the nodes
    /// advertise blocks of the pod range, never the range.
    /// </summary>
    public IReadOnlyList<PrefixMatch> LongerPrefixes { get; init; } = [];

    /// <summary>The interfaces whose subnet an address lies in.</summary>
    public IEnumerable<OutsideInterface> InterfacesOf(IPAddress address) => Interfaces.Where(
        port => port.Leaves.SelectMany(leaf => leaf.Addresses).Any(own => own.Subnet.Contains(address)));

    /// <summary>Every session that comes up: a neighbour with each border leaf that has its subnet, otherwise with all of them.</summary>
    public IEnumerable<OutsideSession> Sessions()
    {
        foreach (OutsideBgpPeer peer in BgpPeers)
        {
            OutsideSession[] direct =
            [
                .. from port in InterfacesOf(peer.Address)
                   from leaf in port.Leaves
                   from own in leaf.Addresses
                   where own.Subnet.Contains(peer.Address)
                   select new OutsideSession(leaf.NodeId, own.Address, peer),
            ];
            foreach (OutsideSession session in direct.Length > 0 ? direct : Leaves.Select(leaf => new OutsideSession(leaf.NodeId, LoopbackOf(leaf, peer), peer)))
            {
                yield return session;
            }
        }
    }

    /// <summary>The loopback is the router ID, which has IPv4 only.</summary>
    private static IPAddress? LoopbackOf(BorderLeaf leaf, OutsideBgpPeer peer) =>
        leaf.RouterIdLoopback && Cidr.FamilyOf(peer.Address) == AddressFamily.Ipv4 ? leaf.RouterId : null;
}
