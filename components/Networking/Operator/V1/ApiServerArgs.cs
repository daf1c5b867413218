using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The arguments of <see cref="ApiServer"/>.</summary>
public sealed class ApiServerArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>operator.tigera.io/v1</c> <c>APIServer</c>.</summary>
    public ApiServerArgs()
        : base("operator.tigera.io/v1", "APIServer")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<ApiServerSpecArgs> Spec { get; set; } = null!;
}
