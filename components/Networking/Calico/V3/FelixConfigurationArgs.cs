using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The arguments of <see cref="FelixConfiguration"/>.</summary>
public sealed class FelixConfigurationArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>projectcalico.org/v3</c> <c>FelixConfiguration</c>.</summary>
    public FelixConfigurationArgs()
        : base("projectcalico.org/v3", "FelixConfiguration")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<FelixConfigurationSpecArgs> Spec { get; set; } = null!;
}
