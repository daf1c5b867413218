namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>How kube-proxy sends traffic of services to pods.</summary>
public enum KubeProxyMode
{
    /// <summary>With iptables rules.</summary>
    Iptables,

    /// <summary>With nftables rules; needs Linux 5.13 or later.</summary>
    Nftables,

    /// <summary>With the kernel's load balancer.</summary>
    Ipvs,

    /// <summary>Not at all: Calico's eBPF data plane does it.</summary>
    None,
}
