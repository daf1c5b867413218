using System.Net;

namespace CalicoAci.Components.Model;

/// <summary>A leaf switch that holds BGP sessions with the nodes of its rack.</summary>
/// <param name="PodId">The fabric pod, 1 to 254.</param>
/// <param name="NodeId">The leaf's node ID in the fabric, 101 to 4000.</param>
/// <param name="Rack">The rack whose nodes peer with this leaf.</param>
/// <param name="RouterId">The router ID in the VRF: an IPv4 address, also in an IPv6 cluster.</param>
/// <param name="RouterIdLoopback">Whether the router ID is also configured as a loopback address.</param>
/// <param name="PrimaryAddresses">The leaf's own SVI address in each address family of the cluster.</param>
public sealed record AnchorLeaf(
    int PodId,
    int NodeId,
    string Rack,
    IPAddress RouterId,
    bool RouterIdLoopback,
    IReadOnlyDictionary<AddressFamily, IPAddress> PrimaryAddresses)
{
    /// <summary>The password of the leaf's sessions.</summary>
    public BgpPasswordSlot BgpPassword { get; init; }

    /// <summary>The leaf's DN in the fabric topology.</summary>
    public string TopologyDn => $"topology/pod-{PodId}/node-{NodeId}";
}
