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
        Provider = ProviderOf(plan, cluster, "kubernetes"),
    };

    /// <summary>
    /// A provider that takes over objects which are there already. Only for objects that others make too and that are never deleted:
    /// anywhere else an object that is not the program's own has to be an error.
    /// </summary>
    /// <param name="plan">The checked settings.</param>
    /// <param name="cluster">The cluster.</param>
    public static Provider Adopting(StackPlan plan, KubeadmCluster cluster) => ProviderOf(plan, cluster, "kubernetes-shared", upsertExistingObjects: true);

    /// <summary>The address of the API that works without kube-proxy.</summary>
    public static ApiEndpoint EndpointOf(StackPlan plan)
    {
        ApiServerSettings api = plan.Settings.Cluster.ApiServer;
        return new ApiEndpoint(plan.Settings.Kubernetes.ApiServerName ?? api.Addresses[0].ToString(), api.Port);
    }

    private static Provider ProviderOf(StackPlan plan, KubeadmCluster cluster, string role, Input<bool>? upsertExistingObjects = null) => new(
        $"{plan.Topology.ClusterName}-{role}",
        new ProviderArgs
        {
            KubeConfig = cluster.Kubeconfig,
            EnableServerSideApply = true,
            UpsertExistingObjects = upsertExistingObjects,
            ClusterIdentifier = plan.Topology.ClusterName,
        });
}
