using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The arguments of <see cref="BgpPeer"/>.</summary>
public sealed class BgpPeerArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>projectcalico.org/v3</c> <c>BGPPeer</c>.</summary>
    public BgpPeerArgs()
        : base("projectcalico.org/v3", "BGPPeer")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<BgpPeerSpecArgs> Spec { get; set; } = null!;
}
