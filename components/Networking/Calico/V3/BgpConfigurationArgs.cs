using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The arguments of <see cref="BgpConfiguration"/>.</summary>
public sealed class BgpConfigurationArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>projectcalico.org/v3</c> <c>BGPConfiguration</c>.</summary>
    public BgpConfigurationArgs()
        : base("projectcalico.org/v3", "BGPConfiguration")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<BgpConfigurationSpecArgs> Spec { get; set; } = null!;
}
