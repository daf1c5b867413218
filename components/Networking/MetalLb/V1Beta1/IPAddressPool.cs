using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace CalicoAci.Components.Networking.MetalLb.V1Beta1;

/// <summary>A pool that MetalLB gives addresses to services from.</summary>
public sealed class IPAddressPool : CustomResource
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The object.</param>
    /// <param name="options">Resource options.</param>
    public IPAddressPool(string name, IPAddressPoolArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
