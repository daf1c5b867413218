using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The arguments of <see cref="Installation"/>.</summary>
public sealed class InstallationArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>operator.tigera.io/v1</c> <c>Installation</c>.</summary>
    public InstallationArgs()
        : base("operator.tigera.io/v1", "Installation")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<InstallationSpecArgs> Spec { get; set; } = null!;
}
