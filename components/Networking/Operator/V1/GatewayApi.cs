using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The Gateway API with an Envoy gateway (<c>default</c>).</summary>
public sealed class GatewayApi : CustomResource
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The object.</param>
    /// <param name="options">Resource options.</param>
    public GatewayApi(string name, GatewayApiArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
