using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking;

/// <summary>
/// The MTU of pods: that of the node interface without what encapsulation adds. The eBPF data plane hands packets to node
/// ports and load-balancer addresses from one node to another by VXLAN, also where pod traffic has no encapsulation (Calico,
/// "Configure MTU").
/// </summary>
public static class PodMtu
{
    private const int VxlanOverIpv4 = 50;
    private const int VxlanOverIpv6 = 70;
    private const int WireGuardOverIpv4 = 60;
    private const int WireGuardOverIpv6 = 80;

    /// <summary>The MTU in bytes.</summary>
    public static int For(ClusterTopology topology, CalicoDataplane dataplane, PodEncapsulation encapsulation, bool wireGuard)
        => topology.Mtu - Overhead(topology.Families.Contains(AddressFamily.Ipv6), dataplane, encapsulation, wireGuard);

    /// <summary>What encapsulation takes from the MTU of the node interface, in bytes.</summary>
    /// <param name="ipv6">Whether the cluster has IPv6.</param>
    /// <param name="dataplane">The data plane.</param>
    /// <param name="encapsulation">The encapsulation.</param>
    /// <param name="wireGuard">Whether traffic between nodes is encrypted.</param>
    public static int Overhead(bool ipv6, CalicoDataplane dataplane, PodEncapsulation encapsulation, bool wireGuard)
    {
        bool usesVxlan = encapsulation != PodEncapsulation.None || dataplane == CalicoDataplane.Ebpf;
        int vxlan = !usesVxlan ? 0 : ipv6 ? VxlanOverIpv6 : VxlanOverIpv4;
        int wireGuardHeader = !wireGuard ? 0 : ipv6 ? WireGuardOverIpv6 : WireGuardOverIpv4;
        return Math.Max(vxlan, wireGuardHeader);
    }
}
