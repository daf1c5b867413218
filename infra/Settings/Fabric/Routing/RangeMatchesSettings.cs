using CalicoAci.Components.Fabric;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Routing;

/// <summary>Which prefixes of single ranges match.</summary>
[Setting("Which prefixes of single ranges match.")]
public sealed record RangeMatchesSettings
{
    /// <summary>Which prefixes match: the node subnets.</summary>
    [Setting("Which prefixes match: the node subnets.")]
    public RangeMatchSettings? Nodes { get; init; }

    /// <summary>Which prefixes match: the pod ranges.</summary>
    [Setting("Which prefixes match: the pod ranges.")]
    public RangeMatchSettings? Pods { get; init; }

    /// <summary>Which prefixes match: the service ranges.</summary>
    [Setting("Which prefixes match: the service ranges.")]
    public RangeMatchSettings? Services { get; init; }

    /// <summary>Which prefixes match: the load-balancer ranges.</summary>
    [Setting("Which prefixes match: the load-balancer ranges.")]
    public RangeMatchSettings? LoadBalancers { get; init; }

    /// <summary>Which prefixes match: the ranges of external service addresses.</summary>
    [Setting("Which prefixes match: the ranges of external service addresses.")]
    public RangeMatchSettings? External { get; init; }

    /// <summary>What is said of a range, or null.</summary>
    public RangeMatchSettings? Of(ClusterRange range) => range switch
    {
        ClusterRange.Nodes => Nodes,
        ClusterRange.Pods => Pods,
        ClusterRange.Services => Services,
        ClusterRange.LoadBalancers => LoadBalancers,
        ClusterRange.External => External,
        _ => throw new ArgumentOutOfRangeException(nameof(range)),
    };
}
