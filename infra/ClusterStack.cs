using System.Collections.Immutable;
using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Compute;
using CalicoAci.Components.LeafByLeaf;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using CalicoAci.Components.Ordering;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Wiring;
using CalicoAci.Infra.Wiring.Fabric;
using Pulumi;

namespace CalicoAci.Infra;

/// <summary>
/// A Kubernetes cluster on an ACI fabric, from tenant to add-ons. VMs and fabric come up side by side; Kubernetes waits
/// for both; what runs in the cluster waits for its API.
/// </summary>
public sealed class ClusterStack : Stack
{
    /// <summary>Wires the components of the stack.</summary>
    public ClusterStack()
    {
        var config = new Config();
        StackPlan plan = StackLoader.Load(config);
        (StackSettings settings, ClusterTopology topology) = plan;

        LeafOrder? order = LeafOrderWiring.Of(plan);
        FabricComponents? fabric = settings.HostRouting is null
            ? FabricWiring.Create(settings.Fabric, topology, FabricSecrets.From(config, settings.Fabric), order)
            : null;
        KubeadmCluster? cluster = settings.FabricOnly ? null : CreateCluster(plan, config, fabric, order);

        ApiEndpoint = cluster is null ? Output.Create((string?)null) : cluster.Endpoint.Apply(endpoint => (string?)endpoint);
        Kubeconfig = cluster is null ? Output.CreateSecret((string?)null) : cluster.Kubeconfig.Apply(kubeconfig => (string?)kubeconfig);
        Nodes = Output.Create(topology.Nodes.ToImmutableDictionary(node => node.Name, node => node.PrimaryAddress.ToString()));
        PeerAddresses = fabric?.L3Out.PeerAddresses ?? Output.Create(ImmutableArray<string>.Empty);
    }

    /// <summary>Where the Kubernetes API answers; null in a stack of the fabric's side alone.</summary>
    [Output("apiEndpoint")]
    public Output<string?> ApiEndpoint { get; private set; }

    /// <summary>The administrator's kubeconfig; null in a stack of the fabric's side alone. Secret.</summary>
    [Output("kubeconfig")]
    public Output<string?> Kubeconfig { get; private set; }

    /// <summary>The address of every node in the cluster's first address family.</summary>
    [Output("nodes")]
    public Output<ImmutableDictionary<string, string>> Nodes { get; private set; }

    /// <summary>The leaf addresses that nodes peer with; none where the hosts route themselves.</summary>
    [Output("peerAddresses")]
    public Output<ImmutableArray<string>> PeerAddresses { get; private set; }

    private static KubeadmCluster CreateCluster(StackPlan plan, Config config, FabricComponents? fabric, LeafOrder? order)
    {
        (StackSettings settings, ClusterTopology topology) = plan;
        LeafPeering peering = fabric is null ? LeafPeering.Host : LeafPeering.Calico;
        HostRoutingWiring.Create(plan);
        IReadOnlyList<NodePlan> nodes = BootstrapWiring.PlanNodes(plan);
        MachineSeries? series = ComputeWiring.SeriesOf(plan);
        VirtualMachines? machines = ComputeWiring.Create(plan, nodes, NetworkOf(fabric, order), series);
        var selectors = new LaterResources();
        KubeadmCluster cluster = BootstrapWiring.Create(plan, config, nodes, machines, fabric?.WayToNodes ?? [], selectors, series);

        ComponentResourceOptions inCluster = KubernetesWiring.OptionsOf(plan, cluster);
        CalicoNetwork calico = NetworkingWiring.Calico(
            settings.Calico,
            topology,
            KubernetesWiring.EndpointOf(plan),
            config.GetSecret("bgpPassword"),
            config.GetSecret("bgpPassword2"),
            config.GetSecret("calicoPullSecret"),
            peering,
            inCluster,
            order,
            KubernetesWiring.Adopting(plan, cluster));
        selectors.Are(calico.SelectorsOfNodes);
        if (order is not null)
        {
            cluster.FollowSessions(order);
        }

        LoadBalancing loadBalancing = NetworkingWiring.LoadBalancing(settings.LoadBalancing, topology, calico, inCluster);
        AddonsWiring.Addons(
            settings.Addons,
            topology,
            FabricPlanner.VrfOf(settings.Fabric, topology),
            AddonSecrets.From(config),
            calico,
            loadBalancing,
            peering,
            inCluster);
        return cluster;
    }

    /// <summary>What makes the network of VMs where ACI does. In order, later peers of the L3Out wait for the cluster, so it cannot wait for them.</summary>
    private static IReadOnlyList<Resource> NetworkOf(FabricComponents? fabric, LeafOrder? order)
        => fabric is null ? [] : order is null ? [fabric.L3Out] : fabric.L3Out.Interfaces;
}
