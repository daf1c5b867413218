using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Fabric.Security;

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

    /// <summary>The routes, with <see cref="OutsideProtocol.Static"/>.</summary>
    public IReadOnlyList<StaticRoute> StaticRoutes { get; init; } = [];

    /// <summary>The external EPGs: where traffic belongs, and the cluster's ranges that are advertised out.</summary>
    public IReadOnlyList<ExternalEpgOptions> ExternalEpgs { get; init; } = [];

    /// <summary>
    /// The routes that are advertised out besides the marked prefixes. A mark takes the prefix itself only, and the nodes
    /// advertise blocks of the pod range, never the range.
    /// </summary>
    public IReadOnlyList<PrefixMatch> LongerPrefixes { get; init; } = [];
}
