using Pulumi;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>Addresses that Calico never gives to a pod.</summary>
public sealed class IPReservation : CustomResource
{
    /// <summary>Creates the object.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="args">The object.</param>
    /// <param name="options">Resource options.</param>
    public IPReservation(string name, IPReservationArgs args, CustomResourceOptions? options = null)
        : base(name, args, options)
    {
    }
}
