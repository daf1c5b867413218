using System.Net;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>A leaf that talks to routers outside the fabric.</summary>
/// <param name="PodId">The fabric pod.</param>
/// <param name="NodeId">The leaf's node ID.</param>
/// <param name="RouterId">The router ID: a leaf has one in a VRF, so an anchor leaf keeps its own here.</param>
/// <param name="RouterIdLoopback">Whether the router ID is also a loopback address.</param>
public sealed record BorderLeaf(int PodId, int NodeId, IPAddress RouterId, bool RouterIdLoopback = true)
{
    /// <summary>The leaf's DN in the fabric topology.</summary>
    public string TopologyDn => Fabric.TopologyDn.Node(PodId, NodeId);
}
