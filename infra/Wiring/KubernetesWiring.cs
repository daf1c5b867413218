using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.Networking;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Cluster;
using Pulumi;
using Pulumi.Kubernetes;

namespace CalicoAci.Infra.Wiring;

/// <summary>Makes what the resources inside of the cluster need: a provider that speaks to its API.</summary>
public static class KubernetesWiring
{
    /// <summary>Options for components whose resources live in the cluster.</summary>
    /// <param name="plan">The checked settings.</param>
    /// <param name="cluster">The cluster; its kubeconfig is known once the first control-plane node runs.</param>
    public static ComponentResourceOptions OptionsOf(StackPlan plan, KubeadmCluster cluster) => new()
    {
        Provider = new Provider(
            $"{plan.Topology.ClusterName}-kubernetes",
            new ProviderArgs { KubeConfig = cluster.Kubeconfig, EnableServerSideApply = true, ClusterIdentifier = plan.Topology.ClusterName }),
    };

    /// <summary>
    /// A provider that takes over objects which are there already. Only for objects that others make too and that are never deleted:
    /// anywhere else an object that is not the program's own has to be an error.
    /// </summary>
    /// <param name="plan">The checked settings.</param>
    /// <param name="cluster">The cluster.</param>
    public static Provider Adopting(StackPlan plan, KubeadmCluster cluster) => new(
        $"{plan.Topology.ClusterName}-kubernetes-shared",
        new ProviderArgs
        {
            KubeConfig = cluster.Kubeconfig,
            EnableServerSideApply = true,
            UpsertExistingObjects = true,
            ClusterIdentifier = plan.Topology.ClusterName,
        });

    /// <summary>The address of the API that works without kube-proxy.</summary>
    public static ApiEndpoint EndpointOf(StackPlan plan)
    {
        ApiServerSettings api = plan.Settings.Cluster.ApiServer;
        return new ApiEndpoint(plan.Settings.Kubernetes.ApiServerName ?? api.Addresses[0].ToString(), api.Port);
    }
}
