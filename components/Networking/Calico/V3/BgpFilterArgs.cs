using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The arguments of <see cref="BgpFilter"/>.</summary>
public sealed class BgpFilterArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>projectcalico.org/v3</c> <c>BGPFilter</c>.</summary>
    public BgpFilterArgs()
        : base("projectcalico.org/v3", "BGPFilter")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<BgpFilterSpecArgs> Spec { get; set; } = null!;
}
