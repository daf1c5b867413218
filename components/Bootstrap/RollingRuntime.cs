using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;
using Pulumi;
using Pulumi.Command.Remote;

namespace CalicoAci.Components.Bootstrap;

/// <summary>
/// Changes the version of the container runtime node by node: drain, change, take pods again. The steps are always there
/// and run nothing when they are created, so that a change of the version is an update of them.
/// </summary>
/// <param name="cluster">What the steps share.</param>
internal sealed class RollingRuntime(ClusterSteps cluster)
{
    private KubernetesOptions Options => cluster.Args.Kubernetes;

    /// <summary>What the steps run again for when it changes.</summary>
    private string Wanted => $"{RuntimePlan.Package(Options)}\n";

    /// <summary>Registers all steps; the last one of each lane of workers.</summary>
    /// <param name="after">What the first node waits for.</param>
    public IReadOnlyList<Command> Add(IReadOnlyList<Resource> after) => cluster.Roll(after, ChangeNode);

    private Command ChangeNode(KubeadmNode node, IReadOnlyList<Resource> after)
    {
        ClusterNode clusterNode = node.Plan.Node;
        // Always the same node, so that the steps stay the same when other nodes come and go. It may drain itself.
        ClusterNode keeper = cluster.Initial.Plan.Node;
        string name = clusterNode.Name;
        Command drained = cluster.Steps.Add(
            cluster.Steps.Name(clusterNode, "runtime-drain"),
            keeper,
            cluster.DrainLimit,
            Step(node, cluster.DrainLimit, "node-drain", name, $"{Options.DrainSeconds}", "runtime"),
            [.. after, cluster.Member[name], cluster.Member[keeper.Name]]);
        Command changed = cluster.Steps.Add(
            cluster.Steps.Name(clusterNode, "runtime"),
            clusterNode,
            ClusterSteps.JoinLimit,
            Step(node, ClusterSteps.JoinLimit, "runtime-update"),
            [drained]);
        return cluster.Steps.Add(
            cluster.Steps.Name(clusterNode, "runtime-uncordon"),
            keeper,
            ClusterSteps.ShortLimit,
            Step(node, ClusterSteps.ShortLimit, "node-uncordon", name, "runtime"),
            [changed]);
    }

    private CommandArgs Step(KubeadmNode node, TimeSpan limit, string script, params string[] arguments) => new()
    {
        Update = RemoteSteps.Script(limit, script, arguments),
        Stdin = Wanted,
        Triggers = ClusterSteps.Triggers(node),
    };
}
