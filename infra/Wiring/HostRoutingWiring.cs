using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking.RouterOnHost;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Calico;
using CalicoAci.Infra.Settings.HostRouting;

namespace CalicoAci.Infra.Wiring;

/// <summary>Makes routers of the hosts from the settings.</summary>
public static class HostRoutingWiring
{
    /// <summary>Registers leaves, hosts and sessions; null unless the hosts route themselves.</summary>
    public static RouterOnHost? Create(StackPlan plan) => plan.Settings.HostRouting is { } routing
        ? new RouterOnHost(
            $"{plan.Topology.ClusterName}-routing",
            plan.Topology,
            Leaves(routing),
            [.. plan.Topology.Nodes.Select(node => RouterOf(routing, node))])
        : null;

    /// <summary>The files that make a node a router; none unless the hosts route themselves.</summary>
    public static IEnumerable<NodeFile> FilesOf(StackPlan plan, ClusterNode node) => plan.Settings.HostRouting is { } routing
        ? HostRouterFiles.Of(RouterOf(routing, node), PolicyOf(plan, routing))
        : [];

    private static HostRouter RouterOf(HostRoutingSettings routing, ClusterNode node) => new(
        node.Name,
        node.Asn,
        node.Addresses,
        [.. routing.UplinksOf(node.Name).Zip(Leaves(routing).Where(leaf => leaf.Rack == node.Rack), (uplink, leaf) => new HostUplink(uplink, leaf))]);

    private static HostRoutingPolicy PolicyOf(StackPlan plan, HostRoutingSettings routing)
    {
        ServiceNetworks networks = plan.Topology.Networks;
        return new HostRoutingPolicy(
            [.. plan.Topology.NodeSubnets.Select(subnet => subnet.Subnet)],
            [.. PodBlocksOf(plan.Settings.Calico, networks)],
            [.. networks.Services.Concat(networks.LoadBalancers).Concat(networks.External)])
        {
            KeepaliveSeconds = routing.KeepaliveSeconds,
            HoldSeconds = routing.HoldSeconds,
            MaximumPaths = routing.MaximumPaths,
            RouterAdvertisementSeconds = routing.RouterAdvertisementSeconds,
        };
    }

    private static IEnumerable<PodBlocks> PodBlocksOf(CalicoSettings calico, ServiceNetworks networks)
    {
        IEnumerable<(Cidr Range, int? Length)> pools = calico.Pools.Count > 0
            ? calico.Pools.Select(pool => (pool.Cidr, pool.BlockSize))
            : networks.Pods.Select(pods => (pods, (int?)null));
        return pools.Select(pool => new PodBlocks(
            pool.Range, pool.Length ?? (pool.Range.Family == AddressFamily.Ipv4 ? calico.BlockSizeV4 : calico.BlockSizeV6)));
    }

    private static IReadOnlyList<RoutedLeaf> Leaves(HostRoutingSettings routing)
        => [.. routing.Leaves.Select(leaf => new RoutedLeaf(leaf.Name, leaf.Rack, leaf.Asn))];
}
