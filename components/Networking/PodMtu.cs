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
    {
        bool ipv6 = topology.Families.Contains(AddressFamily.Ipv6);
        bool usesVxlan = encapsulation != PodEncapsulation.None || dataplane == CalicoDataplane.Ebpf;
        int vxlan = !usesVxlan ? 0 : ipv6 ? VxlanOverIpv6 : VxlanOverIpv4;
        int wireGuardHeader = !wireGuard ? 0 : ipv6 ? WireGuardOverIpv6 : WireGuardOverIpv4;
        return topology.Mtu - Math.Max(vxlan, wireGuardHeader);
    }
}
