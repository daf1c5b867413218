using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>A BGP peer of one node, or of the nodes that a selector finds.</summary>
public sealed class BgpPeer : CustomResource
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The object.</param>
    /// <param name="options">Resource options.</param>
    public BgpPeer(string name, BgpPeerArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
