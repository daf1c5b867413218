using System.Net;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking;

/// <summary>One <c>BGPPeer</c> of the cluster.</summary>
/// <param name="Name">The name of the object.</param>
/// <param name="Family">The address family of the session.</param>
/// <param name="PeerAddress">The leaf's primary address.</param>
/// <param name="PeerAsn">The AS number that the leaf shows.</param>
/// <param name="Node">The one node that has the peer, or null.</param>
/// <param name="Rack">The rack whose nodes have the peer, or null.</param>
/// <param name="LocalAsn">The AS number of the one node, or null for the cluster's.</param>
public sealed record PeerPlan(
    string Name,
    AddressFamily Family,
    IPAddress PeerAddress,
    uint PeerAsn,
    string? Node,
    string? Rack,
    uint? LocalAsn)
{
    /// <summary>The leaf.</summary>
    public required AnchorLeaf Leaf { get; init; }
}
