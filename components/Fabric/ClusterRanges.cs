using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric;

/// <summary>The prefixes of a cluster's ranges.</summary>
public static class ClusterRanges
{
    /// <summary>The prefixes of a range, IPv4 first; empty where the cluster does not have the range.</summary>
    public static IEnumerable<Cidr> PrefixesOf(this ClusterTopology topology, ClusterRange range)
    {
        ArgumentNullException.ThrowIfNull(topology);
        IEnumerable<Cidr> prefixes = range switch
        {
            ClusterRange.Nodes => topology.NodeSubnets.Select(subnet => subnet.Subnet),
            ClusterRange.Pods => topology.Networks.Pods,
            ClusterRange.Services => topology.Networks.Services,
            ClusterRange.LoadBalancers => topology.Networks.LoadBalancers,
            ClusterRange.External => topology.Networks.External,
            _ => throw new ArgumentOutOfRangeException(nameof(range)),
        };
        return prefixes.Order();
    }
}
