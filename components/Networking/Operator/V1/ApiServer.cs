using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The server of the API group <c>projectcalico.org/v3</c> (<c>default</c>).</summary>
public sealed class ApiServer : CustomResource
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The object.</param>
    /// <param name="options">Resource options.</param>
    public ApiServer(string name, ApiServerArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
