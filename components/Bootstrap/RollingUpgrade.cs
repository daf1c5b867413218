using System.Collections.Immutable;
using CalicoAci.Components.Model;
using Pulumi;
using Pulumi.Command.Remote;

namespace CalicoAci.Components.Bootstrap;

/// <summary>
/// Upgrades Kubernetes node by node: drain, upgrade, take pods again. A node that is added in the same run has the new
/// version from the start, and a kubelet must not be newer than any API server: it joins when the control plane is
/// upgraded. So the steps of a control-plane node do not wait for its join; they leave a node alone that is no member yet.
/// </summary>
/// <param name="cluster">What the steps share.</param>
internal sealed class RollingUpgrade(ClusterSteps cluster)
{
    /// <summary>Registers the steps of the control plane; the last one.</summary>
    /// <param name="initialised">The step that initialises the cluster.</param>
    public Command AddControlPlane(Command initialised) => cluster.RollControlPlane([initialised], UpgradeNode);

    /// <summary>Registers the steps of the workers; the last one of each lane.</summary>
    /// <param name="controlPlane">The last step of the control plane.</param>
    public IReadOnlyList<Command> AddWorkers(Command controlPlane) =>
        cluster.RollWorkers(controlPlane, (node, after) => UpgradeNode(node, [.. after, cluster.Member[node.Plan.Node.Name]]));

    private Command UpgradeNode(KubeadmNode node, IReadOnlyList<Resource> after)
    {
        ClusterNode clusterNode = node.Plan.Node;
        // The others may be new; the initial node may drain itself.
        ClusterNode keeper = cluster.Initial.Plan.Node;
        string mode = node == cluster.Initial ? "apply" : "node";
        Command drained = cluster.Steps.Add(
            cluster.Steps.Name(clusterNode, "drain"),
            keeper,
            cluster.DrainLimit,
            new CommandArgs { Create = RemoteSteps.Script(cluster.DrainLimit, "node-drain", clusterNode.Name, $"{cluster.Args.Kubernetes.DrainSeconds}"), Triggers = UpgradeTriggers },
            [.. after, .. cluster.Ready.Values]);
        Command upgraded = cluster.Steps.Add(
            cluster.Steps.Name(clusterNode, "upgrade"),
            clusterNode,
            ClusterSteps.JoinLimit,
            new CommandArgs { Create = RemoteSteps.Script(ClusterSteps.JoinLimit, "kubeadm-upgrade", mode), Triggers = UpgradeTriggers },
            [drained]);
        return cluster.Steps.Add(
            cluster.Steps.Name(clusterNode, "uncordon"),
            keeper,
            ClusterSteps.ShortLimit,
            new CommandArgs { Create = RemoteSteps.Script(ClusterSteps.ShortLimit, "node-uncordon", clusterNode.Name), Triggers = UpgradeTriggers },
            [upgraded]);
    }

    private InputList<object> UpgradeTriggers => ImmutableArray.Create<object>(cluster.Args.Kubernetes.Version.ToString());
}
