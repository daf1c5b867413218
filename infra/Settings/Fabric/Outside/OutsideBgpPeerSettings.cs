using System.Net;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>A BGP neighbour outside the fabric.</summary>
[Setting("A BGP neighbour outside the fabric.")]
public sealed record OutsideBgpPeerSettings
{
    /// <summary>Its address.</summary>
    [Setting("The address of the neighbour: in the subnet of an interface, or of a loopback.")]
    public required IPAddress Address { get; init; }

    /// <summary>Its AS.</summary>
    [Setting("The AS number of the neighbour.", Minimum = 1, Maximum = 4294967294)]
    public required uint Asn { get; init; }

    /// <summary>The hops to it.</summary>
    [Setting("The hops to the neighbour: more than 1 is multihop.", Minimum = 1, Maximum = 255)]
    public int Ttl { get; init; } = 1;
}
