using CalicoAci.Components.LeafByLeaf;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using CalicoAci.Components.Networking.Calico.V3;
using CalicoAci.Infra.Settings.Calico;
using CalicoAci.Infra.Settings.LoadBalancing;
using Pulumi;

namespace CalicoAci.Infra.Wiring;

/// <summary>Makes the network components of a stack from its settings.</summary>
public static class NetworkingWiring
{
    /// <summary>Calico.</summary>
    /// <param name="settings">The section <c>calico</c>.</param>
    /// <param name="topology">The topology of the stack.</param>
    /// <param name="apiEndpoint">The address of the Kubernetes API.</param>
    /// <param name="bgpPassword">The secret <c>bgpPassword</c>, or null.</param>
    /// <param name="bgpPassword2">The secret <c>bgpPassword2</c>, or null.</param>
    /// <param name="pullSecret">The secret <c>calicoPullSecret</c>, or null.</param>
    /// <param name="peering">Who speaks BGP with the leaves.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    /// <param name="order">The order in which leaves take changes of their peers, or null: all at once.</param>
    /// <param name="adopting">The provider for objects that Calico makes too, or null.</param>
    public static CalicoNetwork Calico(
        CalicoSettings settings,
        ClusterTopology topology,
        ApiEndpoint apiEndpoint,
        Output<string>? bgpPassword,
        Output<string>? bgpPassword2,
        Output<string>? pullSecret,
        LeafPeering peering,
        ComponentResourceOptions options,
        LeafOrder? order = null,
        ProviderResource? adopting = null)
        => new(
            $"{topology.ClusterName}-calico",
            new CalicoNetworkArgs
            {
                Topology = topology,
                Peering = peering,
                BgpPassword = bgpPassword is null ? null : (Input<string>)bgpPassword,
                BgpPassword2 = bgpPassword2 is null ? null : (Input<string>)bgpPassword2,
                Order = order,
                Bgp = Tuning(settings.Bgp),
                Dataplane = settings.Dataplane,
                Encapsulation = settings.Encapsulation,
                NatOutgoing = settings.NatOutgoing,
                WireGuard = settings.WireGuard,
                BlockSizeV4 = settings.BlockSizeV4,
                BlockSizeV6 = settings.BlockSizeV6,
                Pools = [.. settings.Pools.Select(pool => new PodAddressPool(pool.Name, pool.Cidr, pool.BlockSize, [.. pool.Racks.SelectMany(topology.LabelsOfRack)], pool.NamespaceSelector))],
                ReservedCidrs = settings.Reserved,
                ApiEndpoint = apiEndpoint,
                Registry = settings.Registry is { } registry
                    ? new ImageRegistry(registry.Host, registry.ImagePath, pullSecret is null ? null : (Input<string>)pullSecret)
                    : null,
                FelixMetricsPort = settings.FelixMetricsPort,
                Whisker = settings.Whisker,
                GatewayApi = settings.GatewayApi,
                OperatorValues = ChartOverrides.Of(settings.OperatorValues),
                Adopting = adopting,
            },
            options);

    /// <summary>The addresses of services of type LoadBalancer.</summary>
    /// <param name="settings">The section <c>loadBalancing</c>.</param>
    /// <param name="topology">The topology of the stack.</param>
    /// <param name="network">Calico.</param>
    /// <param name="options">Resource options with the Kubernetes provider.</param>
    public static LoadBalancing LoadBalancing(
        LoadBalancingSettings settings,
        ClusterTopology topology,
        CalicoNetwork network,
        ComponentResourceOptions options)
        => new(
            $"{topology.ClusterName}-lb",
            new LoadBalancingArgs
            {
                Topology = topology,
                Network = network,
                Allocator = topology.Networks.LoadBalancers.Count == 0 ? LoadBalancerAllocator.None : settings.Allocator,
                Pools = [.. settings.Pools.Select(pool => new LoadBalancerPool(pool.Name, pool.Cidrs, pool.AutoAssign, pool.Namespaces))],
                MetalLbValues = ChartOverrides.Of(settings.MetalLbValues),
            },
            options);

    private static BgpTuning Tuning(CalicoBgpSettings settings) => new()
    {
        KeepaliveSeconds = settings.KeepaliveSeconds,
        MaxRestartSeconds = settings.MaxRestartSeconds,
        AllowedLocalAsNumbers = settings.AllowedLocalAsNumbers,
        TtlSecurityHops = settings.TtlSecurityHops,
        SourceAddress = settings.SourceAddress == PeerSourceAddress.None ? BgpSourceAddress.None : BgpSourceAddress.UseNodeIP,
        NextHopMode = settings.NextHop switch
        {
            PeerNextHop.Auto => NextHopMode.Auto,
            PeerNextHop.Self => NextHopMode.Self,
            PeerNextHop.Keep => NextHopMode.Keep,
            _ => null,
        },
        RestrictExports = settings.RestrictExports,
        AggregateLoadBalancers = settings.AggregateLoadBalancers,
    };
}
