using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The arguments of <see cref="IPPool"/>.</summary>
public sealed class IPPoolArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>projectcalico.org/v3</c> <c>IPPool</c>.</summary>
    public IPPoolArgs()
        : base("projectcalico.org/v3", "IPPool")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<IPPoolSpecArgs> Spec { get; set; } = null!;
}
