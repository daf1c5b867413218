using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>The external EPG that marks the cluster's ranges for export on the outside L3Out.</summary>
[Setting("The external EPG that marks the cluster's ranges for export on the outside L3Out.")]
public sealed record ExportEpgSettings
{
    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the external EPG. Default: the name of the cluster with -export.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }

    /// <summary>The ranges.</summary>
    [Setting("The ranges of the cluster that are advertised to the outside routers.", MinimumLength = 1)]
    public IReadOnlyList<ClusterRange> Ranges { get; init; } = [ClusterRange.Nodes, ClusterRange.Pods, ClusterRange.LoadBalancers];

    /// <summary>The ranges whose longer prefixes are advertised too.</summary>
    [Setting("The ranges whose longer prefixes are advertised too, by a route map. Nodes advertise blocks of the pod range, never the range itself. Default: pods, unless BGP advertises them as a summary.")]
    public IReadOnlyList<ClusterRange>? LongerPrefixes { get; init; }

    /// <summary>The ranges that are advertised as a summary.</summary>
    [Setting("The ranges that are advertised as one summary of the routes in them; with the protocols bgp and ospf.")]
    public IReadOnlyList<ClusterRange> Summarize { get; init; } = [];

    /// <summary>The ranges whose longer prefixes are advertised too: a summary of BGP takes their place, OSPF makes it from them.</summary>
    public IReadOnlyList<ClusterRange> LongerPrefixesFor(OutsideProtocol protocol) => LongerPrefixes
        ?? (protocol == OutsideProtocol.Bgp && Summarize.Contains(ClusterRange.Pods) ? [] : [ClusterRange.Pods]);
}
