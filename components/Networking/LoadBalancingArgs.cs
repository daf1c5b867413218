using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking;

/// <summary>The arguments of <see cref="LoadBalancing"/>.</summary>
public sealed class LoadBalancingArgs
{
    /// <summary>The cluster.</summary>
    public required ClusterTopology Topology { get; init; }

    /// <summary>Calico, which advertises the addresses.</summary>
    public required CalicoNetwork Network { get; init; }

    /// <summary>Who gives the addresses.</summary>
    public LoadBalancerAllocator Allocator { get; init; } = LoadBalancerAllocator.MetalLb;

    /// <summary>The pools; empty for one with all load-balancer ranges of the cluster.</summary>
    public IReadOnlyList<LoadBalancerPool> Pools { get; init; } = [];

    /// <summary>Values of MetalLB's chart that replace or add to ours.</summary>
    public IReadOnlyDictionary<string, object?> MetalLbValues { get; init; } = new Dictionary<string, object?>();
}
