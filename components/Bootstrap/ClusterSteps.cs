using System.Collections.Immutable;
using CalicoAci.Components.Model;
using Pulumi;
using Pulumi.Command.Remote;

namespace CalicoAci.Components.Bootstrap;

/// <summary>What all steps of a cluster share: its nodes by role, and the steps that made each of them a node.</summary>
/// <param name="Name">The component's name.</param>
/// <param name="Args">The component's arguments.</param>
/// <param name="Steps">Makes the steps.</param>
internal sealed record ClusterSteps(string Name, KubeadmClusterArgs Args, RemoteSteps Steps)
{
    /// <summary>How long a step may take that only waits for something.</summary>
    public static readonly TimeSpan ShortLimit = TimeSpan.FromMinutes(6);

    /// <summary>How long a step may take that changes packages or joins a node.</summary>
    public static readonly TimeSpan JoinLimit = TimeSpan.FromMinutes(25);

    /// <summary>The control-plane node that initialises the cluster.</summary>
    public KubeadmNode Initial { get; } = InitialNode(Args);

    /// <summary>The control-plane nodes in the order in which they join.</summary>
    public IEnumerable<KubeadmNode> ControlPlane => Args.Nodes.Where(node => node.Plan.Node.Role == NodeRole.ControlPlane);

    /// <summary>The control-plane nodes that join the one that initialises the cluster.</summary>
    public IEnumerable<KubeadmNode> OtherControlPlane => ControlPlane.Where(node => node != Initial);

    /// <summary>The workers.</summary>
    public IEnumerable<KubeadmNode> Workers => Args.Nodes.Where(node => node.Plan.Node.Role == NodeRole.Worker);

    /// <summary>The last step of each node before the cluster is there, by the node's name.</summary>
    public Dictionary<string, Command> Ready { get; } = new(StringComparer.Ordinal);

    /// <summary>The step that makes each node a member, by the node's name.</summary>
    public Dictionary<string, Command> Member { get; } = new(StringComparer.Ordinal);

    /// <summary>The time that a step may take which drains a node.</summary>
    public TimeSpan DrainLimit => ShortLimit + TimeSpan.FromSeconds(Args.Kubernetes.DrainSeconds);

    /// <summary>A control-plane node that is not the given one; null where there is no other.</summary>
    public KubeadmNode? Keeper(KubeadmNode node) => node == Initial ? OtherControlPlane.FirstOrDefault() : Initial;

    /// <summary>What replaces a node's steps: another machine under the same name.</summary>
    public static InputList<object> Triggers(KubeadmNode node) =>
        node.MachineId is null ? [] : node.MachineId.Apply(id => ImmutableArray.Create<object>(id));

    /// <summary>
    /// Takes the control-plane nodes one after the other, the initial one first; then workers, a share of them at a time:
    /// each lane goes on with its next worker when the one before is done.
    /// </summary>
    /// <param name="first">What the first node waits for.</param>
    /// <param name="step">Makes a node's steps after the given ones, and returns the last.</param>
    /// <returns>The last step of each lane.</returns>
    public IReadOnlyList<Command> Roll(IReadOnlyList<Resource> first, Func<KubeadmNode, IReadOnlyList<Resource>, Command> step)
        => RollWorkers(RollControlPlane(first, step), step);

    /// <summary>Takes the control-plane nodes one after the other, the initial one first.</summary>
    /// <param name="first">What the first node waits for.</param>
    /// <param name="step">Makes a node's steps after the given ones, and returns the last.</param>
    /// <returns>The last step.</returns>
    public Command RollControlPlane(IReadOnlyList<Resource> first, Func<KubeadmNode, IReadOnlyList<Resource>, Command> step)
    {
        Command last = step(Initial, first);
        foreach (KubeadmNode node in OtherControlPlane)
        {
            last = step(node, [last]);
        }

        return last;
    }

    /// <summary>Takes the workers, a share of them at a time.</summary>
    /// <param name="last">What each lane's first worker waits for.</param>
    /// <param name="step">Makes a node's steps after the given ones, and returns the last.</param>
    /// <returns>The last step of each lane.</returns>
    public IReadOnlyList<Command> RollWorkers(Command last, Func<KubeadmNode, IReadOnlyList<Resource>, Command> step)
    {
        KubeadmNode[] workers = [.. Workers];
        Command[] lanes = [.. Enumerable.Repeat(last, Math.Max(1, workers.Length * Args.Kubernetes.UpgradePercent / 100))];
        foreach ((int index, KubeadmNode worker) in workers.Index())
        {
            lanes[index % lanes.Length] = step(worker, [lanes[index % lanes.Length]]);
        }

        return lanes;
    }

    private static KubeadmNode InitialNode(KubeadmClusterArgs args)
    {
        IEnumerable<KubeadmNode> controlPlane = args.Nodes.Where(node => node.Plan.Node.Role == NodeRole.ControlPlane);
        return (args.Kubernetes.InitialControlPlane is { } initial
            ? controlPlane.FirstOrDefault(node => node.Plan.Node.Name == initial)
            : controlPlane.FirstOrDefault())
            ?? throw new ArgumentException("The cluster needs a control-plane node that initialises it.", nameof(args));
    }
}
