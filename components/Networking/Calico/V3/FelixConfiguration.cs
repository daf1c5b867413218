using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The data plane of all nodes (<c>default</c>), shared with the operator.</summary>
public sealed class FelixConfiguration : CustomResource
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The object.</param>
    /// <param name="options">Resource options.</param>
    public FelixConfiguration(string name, FelixConfigurationArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
