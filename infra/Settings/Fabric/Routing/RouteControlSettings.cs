using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Routing;

/// <summary>The route maps default-import and default-export of the L3Out.</summary>
[Setting("The route maps default-import and default-export of the L3Out.")]
public sealed record RouteControlSettings
{
    /// <summary>From the nodes.</summary>
    [Setting("Which routes the fabric takes from the nodes. Default: all ranges of the cluster with the longer prefixes in them.")]
    public RouteMapSettings Import { get; init; } = new();

    /// <summary>To the nodes.</summary>
    [Setting("Which routes the fabric gives the nodes. Default: the pod blocks of other racks.")]
    public RouteMapSettings Export { get; init; } = new();
}
