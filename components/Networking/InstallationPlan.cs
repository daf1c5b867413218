using CalicoAci.Components.Model;
using CalicoAci.Components.Networking.Calico.V3;
using CalicoAci.Components.Networking.Operator.V1;

namespace CalicoAci.Components.Networking;

/// <summary>Turns the arguments of a network into the operator's terms.</summary>
internal static class InstallationPlan
{
    /// <summary>The network of the installation.</summary>
    public static CalicoNetworkSpecArgs Network(CalicoNetworkArgs args)
    {
        var network = new CalicoNetworkSpecArgs
        {
            Bgp = BgpOption.Enabled,
            LinuxDataplane = args.Dataplane switch
            {
                CalicoDataplane.Ebpf => LinuxDataplane.Bpf,
                CalicoDataplane.Nftables => LinuxDataplane.Nftables,
                _ => LinuxDataplane.Iptables,
            },
            Mtu = PodMtu.For(args.Topology, args.Dataplane, args.Encapsulation, args.WireGuard),
            HostPorts = HostPorts.Enabled,
            IPPools = Pools(args).ToArray(),
        };
        foreach (AddressFamily family in args.Topology.Families)
        {
            var autodetection = new NodeAddressAutodetectionArgs { Kubernetes = KubernetesAutodetection.NodeInternalIP };
            if (family == AddressFamily.Ipv4)
            {
                network.NodeAddressAutodetectionV4 = autodetection;
            }
            else
            {
                network.NodeAddressAutodetectionV6 = autodetection;
            }
        }

        return network;
    }

    /// <summary>A pool that only some namespaces use: the operator has no field for that, so it is an <c>IPPool</c> of its own.</summary>
    public static IPPoolSpecArgs NamespacePool(CalicoNetworkArgs args, PodAddressPool pool) => new()
    {
        Cidr = pool.Cidr.ToString(),
        BlockSize = pool.BlockSize ?? BlockSize(args, pool.Cidr),
        IpipMode = EncapsulationMode.Never,
        VxlanMode = args.Encapsulation == PodEncapsulation.None ? EncapsulationMode.Never : EncapsulationMode.CrossSubnet,
        NatOutgoing = args.NatOutgoing,
        NodeSelector = pool.NodeSelector,
        NamespaceSelector = pool.NamespaceSelector!,
    };

    private static IEnumerable<InstallationIPPoolArgs> Pools(CalicoNetworkArgs args)
    {
        IEnumerable<PodAddressPool> pools = args.Pools.Count > 0
            ? args.Pools.Where(pool => pool.NamespaceSelector is null)
            : args.Topology.Networks.Pods.Order().Select(cidr => new PodAddressPool(
                cidr.Family == AddressFamily.Ipv4 ? "default-ipv4-ippool" : "default-ipv6-ippool", cidr, null, [], null));
        return pools.Select(pool => new InstallationIPPoolArgs
        {
            Name = pool.Name,
            Cidr = pool.Cidr.ToString(),
            BlockSize = pool.BlockSize ?? BlockSize(args, pool.Cidr),
            Encapsulation = args.Encapsulation == PodEncapsulation.None ? EncapsulationType.None : EncapsulationType.VxlanCrossSubnet,
            NatOutgoing = args.NatOutgoing ? NatOutgoing.Enabled : NatOutgoing.Disabled,
            NodeSelector = pool.NodeSelector,
        });
    }

    private static int BlockSize(CalicoNetworkArgs args, Cidr cidr)
        => cidr.Family == AddressFamily.Ipv4 ? args.BlockSizeV4 : args.BlockSizeV6;
}
