using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The arguments of <see cref="KubeControllersConfiguration"/>.</summary>
public sealed class KubeControllersConfigurationArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>projectcalico.org/v3</c> <c>KubeControllersConfiguration</c>.</summary>
    public KubeControllersConfigurationArgs()
        : base("projectcalico.org/v3", "KubeControllersConfiguration")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<KubeControllersConfigurationSpecArgs> Spec { get; set; } = null!;
}
