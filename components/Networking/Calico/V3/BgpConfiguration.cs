using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The BGP behaviour of all nodes (<c>default</c>).</summary>
public sealed class BgpConfiguration : CustomResource
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The object.</param>
    /// <param name="options">Resource options.</param>
    public BgpConfiguration(string name, BgpConfigurationArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
