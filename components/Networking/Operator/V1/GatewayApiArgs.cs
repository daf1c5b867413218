using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The arguments of <see cref="GatewayApi"/>.</summary>
public sealed class GatewayApiArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>operator.tigera.io/v1</c> <c>GatewayAPI</c>.</summary>
    public GatewayApiArgs()
        : base("operator.tigera.io/v1", "GatewayAPI")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<GatewayApiSpecArgs> Spec { get; set; } = null!;
}
