using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Model;
using Pulumi;
using Pulumi.Command.Remote;

namespace CalicoAci.Components.Bootstrap;

/// <summary>
/// Changes what answers at the API's address in a running cluster, in three phases on all control-plane nodes (see
/// load-balancer.sh), so that two programs never claim the address. The steps are always there and run nothing when they
/// are created.
/// </summary>
/// <param name="cluster">What the steps share.</param>
internal sealed class LoadBalancerSteps(ClusterSteps cluster)
{
    /// <summary>The part of a step's input that differs when another kind is wanted.</summary>
    public const string Kind = "/load-balancer/kind";

    /// <summary>The part of a step's input that differs when the endpoint does.</summary>
    public const string Endpoint = "/load-balancer/endpoint";

    /// <summary>The phases in order.</summary>
    private static readonly string[] Phases = ["hold", "change", "release"];

    private string Wanted => FileListing.Write(
    [
        new(Kind, $"{cluster.Args.Kubernetes.LoadBalancerName}\n"),
        new(Endpoint, $"{cluster.Args.Kubernetes.Endpoint.HostAndPort}\n"),
    ]);

    /// <summary>Registers all steps; those of the last phase.</summary>
    /// <param name="initialised">The step that initialises the cluster.</param>
    public IReadOnlyList<Resource> Add(Resource initialised)
    {
        Resource[] before = [initialised, .. cluster.ControlPlane.Select(node => cluster.Ready[node.Plan.Node.Name])];
        foreach (string phase in Phases)
        {
            before = [.. cluster.ControlPlane.Select(node => Step(node, phase, before))];
        }

        return before;
    }

    private Command Step(KubeadmNode node, string phase, IReadOnlyList<Resource> after)
    {
        ClusterNode clusterNode = node.Plan.Node;
        return cluster.Steps.Add(
            cluster.Steps.Name(clusterNode, $"load-balancer-{phase}"),
            clusterNode,
            ClusterSteps.ShortLimit,
            new CommandArgs
            {
                Update = RemoteSteps.Script(ClusterSteps.ShortLimit, "load-balancer", phase),
                Stdin = Wanted,
                Triggers = ClusterSteps.Triggers(node),
            },
            after);
    }
}
