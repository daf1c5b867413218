namespace CalicoAci.Components.Networking;

/// <summary>How Calico programs the packet path of a node.</summary>
public enum CalicoDataplane
{
    /// <summary>iptables rules beside kube-proxy.</summary>
    Iptables,

    /// <summary>nftables rules; kube-proxy must run in mode nftables.</summary>
    Nftables,

    /// <summary>eBPF programs instead of kube-proxy, which must not run.</summary>
    Ebpf,
}
