using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The arguments of <see cref="IPReservation"/>.</summary>
public sealed class IPReservationArgs : CustomResourceArgs
{
    /// <summary>Arguments for <c>projectcalico.org/v3</c> <c>IPReservation</c>.</summary>
    public IPReservationArgs()
        : base("projectcalico.org/v3", "IPReservation")
    {
    }

    /// <summary>What the object asks for.</summary>
    [Input("spec", required: true)]
    public Input<IPReservationSpecArgs> Spec { get; set; } = null!;
}
