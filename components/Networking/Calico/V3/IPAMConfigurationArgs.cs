using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The arguments of <see cref="IPAMConfiguration"/>.</summary>
public sealed class IPAMConfigurationArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>projectcalico.org/v3</c> <c>IPAMConfiguration</c>.</summary>
    public IPAMConfigurationArgs()
        : base("projectcalico.org/v3", "IPAMConfiguration")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<IPAMConfigurationSpecArgs> Spec { get; set; } = null!;
}
