using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>Rules for the routes that nodes exchange with the peers that name the filter.</summary>
public sealed class BgpFilter : CustomResource
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The object.</param>
    /// <param name="options">Resource options.</param>
    public BgpFilter(string name, BgpFilterArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
