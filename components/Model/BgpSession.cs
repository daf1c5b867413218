using System.Net;

namespace CalicoAci.Components.Model;

/// <summary>One BGP session between a node and an anchor leaf of its rack, in one address family.</summary>
/// <param name="Leaf">The anchor leaf.</param>
/// <param name="Node">The node.</param>
/// <param name="Family">The address family of both addresses.</param>
/// <param name="LeafAddress">The leaf's primary SVI address.</param>
/// <param name="NodeAddress">The node's address.</param>
/// <param name="LeafAsn">The AS number that the leaf shows to the node.</param>
/// <param name="NodeAsn">The AS number of the node.</param>
public sealed record BgpSession(
    AnchorLeaf Leaf,
    ClusterNode Node,
    AddressFamily Family,
    IPAddress LeafAddress,
    IPAddress NodeAddress,
    uint LeafAsn,
    uint NodeAsn);
