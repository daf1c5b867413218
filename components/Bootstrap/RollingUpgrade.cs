using System.Collections.Immutable;
using CalicoAci.Components.Model;
using Pulumi;
using Pulumi.Command.Remote;

namespace CalicoAci.Components.Bootstrap;

/// <summary>Upgrades Kubernetes node by node: drain, upgrade, take pods again.</summary>
/// <param name="cluster">What the steps share.</param>
internal sealed class RollingUpgrade(ClusterSteps cluster)
{
    /// <summary>Registers all steps; the last one of each lane of workers.</summary>
    public IReadOnlyList<Command> Add() => cluster.Roll([], UpgradeNode);

    private Command UpgradeNode(KubeadmNode node, IReadOnlyList<Resource> after)
    {
        ClusterNode clusterNode = node.Plan.Node;
        ClusterNode keeper = (cluster.Keeper(node) ?? node).Plan.Node;
        string mode = node == cluster.Initial ? "apply" : "node";
        Command drained = cluster.Steps.Add(
            cluster.Steps.Name(clusterNode, "drain"),
            keeper,
            cluster.DrainLimit,
            new CommandArgs { Create = RemoteSteps.Script(cluster.DrainLimit, "node-drain", clusterNode.Name, $"{cluster.Args.Kubernetes.DrainSeconds}"), Triggers = UpgradeTriggers },
            [.. after, cluster.Member[clusterNode.Name], cluster.Member[keeper.Name], .. cluster.Ready.Values]);
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
