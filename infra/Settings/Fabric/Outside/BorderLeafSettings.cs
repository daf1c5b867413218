using System.Net;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>A leaf switch that outside routers are connected to.</summary>
[Setting("A leaf switch that outside routers are connected to.")]
public sealed record BorderLeafSettings
{
    /// <summary>The fabric pod.</summary>
    [Setting("The fabric pod of the leaf.", Minimum = 1, Maximum = 254)]
    public int Pod { get; init; } = 1;

    /// <summary>The node ID.</summary>
    [Setting("The node ID of the leaf in the fabric.", Minimum = 101, Maximum = 4000)]
    public required int Node { get; init; }

    /// <summary>The router ID.</summary>
    [Setting("The router ID: an IPv4 address. A leaf has one router ID in a VRF, so that of an anchor leaf must be the same here.")]
    public required IPAddress RouterId { get; init; }

    /// <summary>Whether the router ID is a loopback as well.</summary>
    [Setting("Whether the router ID also becomes a loopback address of the leaf.")]
    public bool RouterIdLoopback { get; init; } = true;
}
