using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>A range that Calico gives addresses from.</summary>
public sealed class IPPool : CustomResource
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The object.</param>
    /// <param name="options">Resource options.</param>
    public IPPool(string name, IPPoolArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
