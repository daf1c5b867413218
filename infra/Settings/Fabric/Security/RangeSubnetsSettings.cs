using CalicoAci.Components.Fabric;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>What the subnets of single ranges are for.</summary>
[Setting("What the subnets of single ranges are for.")]
public sealed record RangeSubnetsSettings
{
    /// <summary>What they are for: the node subnets.</summary>
    [Setting("What they are for: the node subnets.")]
    public RangeSubnetSettings? Nodes { get; init; }

    /// <summary>What they are for: the pod ranges.</summary>
    [Setting("What they are for: the pod ranges.")]
    public RangeSubnetSettings? Pods { get; init; }

    /// <summary>What they are for: the service ranges.</summary>
    [Setting("What they are for: the service ranges.")]
    public RangeSubnetSettings? Services { get; init; }

    /// <summary>What they are for: the load-balancer ranges.</summary>
    [Setting("What they are for: the load-balancer ranges.")]
    public RangeSubnetSettings? LoadBalancers { get; init; }

    /// <summary>What they are for: the ranges of external service addresses.</summary>
    [Setting("What they are for: the ranges of external service addresses.")]
    public RangeSubnetSettings? External { get; init; }

    /// <summary>What is said of a range, or null.</summary>
    public RangeSubnetSettings? Of(ClusterRange range) => range switch
    {
        ClusterRange.Nodes => Nodes,
        ClusterRange.Pods => Pods,
        ClusterRange.Services => Services,
        ClusterRange.LoadBalancers => LoadBalancers,
        ClusterRange.External => External,
        _ => throw new ArgumentOutOfRangeException(nameof(range)),
    };
}
