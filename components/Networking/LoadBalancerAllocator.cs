namespace CalicoAci.Components.Networking;

/// <summary>Who gives services of type LoadBalancer their address; Calico advertises it in any case.</summary>
public enum LoadBalancerAllocator
{
    /// <summary>MetalLB, without its speaker.</summary>
    MetalLb,

    /// <summary>Calico's own address management.</summary>
    Calico,

    /// <summary>Nobody, or something that this program does not install.</summary>
    None,
}
