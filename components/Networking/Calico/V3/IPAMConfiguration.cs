using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>How Calico gives addresses to nodes.</summary>
public sealed class IPAMConfiguration : CustomResource
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The object.</param>
    /// <param name="options">Resource options.</param>
    public IPAMConfiguration(string name, IPAMConfigurationArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
