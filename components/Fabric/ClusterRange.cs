namespace CalicoAci.Components.Fabric;

/// <summary>One of the address ranges of a cluster.</summary>
public enum ClusterRange
{
    /// <summary>The subnet of the nodes.</summary>
    Nodes,

    /// <summary>Where Calico gives pod addresses from.</summary>
    Pods,

    /// <summary>Kubernetes' cluster IPs.</summary>
    Services,

    /// <summary>Addresses of services of type LoadBalancer.</summary>
    LoadBalancers,

    /// <summary>Addresses given as <c>externalIPs</c> of services.</summary>
    External,
}
