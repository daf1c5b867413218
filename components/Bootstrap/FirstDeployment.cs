using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;
using CalicoAci.Components.Ordering;
using Pulumi;
using Pulumi.Command.Remote;

namespace CalicoAci.Components.Bootstrap;

/// <summary>
/// Makes machines a cluster: every node is prepared at once, the first control-plane node initialises, the others join one
/// after the other, because etcd takes one new member at a time, and workers join all at once.
/// </summary>
/// <param name="cluster">What the steps share.</param>
/// <param name="maintenance">The steps that keep the control plane in order.</param>
/// <param name="upgrade">The steps of an upgrade, or null: nodes join after the upgrade of the control plane.</param>
internal sealed class FirstDeployment(ClusterSteps cluster, MaintenanceSteps maintenance, RollingUpgrade? upgrade)
{
    private static readonly TimeSpan PrepareLimit = TimeSpan.FromMinutes(50);
    private static readonly TimeSpan HealthLimit = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan InitLimit = TimeSpan.FromMinutes(25);

    /// <summary>Registers all steps; the one that initialises the cluster, and the last ones of an upgrade.</summary>
    public (Command Initialised, IReadOnlyList<Command> Upgraded) Add()
    {
        PrepareNodes();
        Command initialised = Initialise();
        Command controlPlane = upgrade?.AddControlPlane(initialised) ?? initialised;
        JoinControlPlane(controlPlane);
        JoinWorkers(controlPlane);
        FollowMembership(initialised);
        return (initialised, upgrade?.AddWorkers(controlPlane) ?? []);
    }

    /// <summary>Puts files on every node and prepares it; a node's step runs again when one of its files changes.</summary>
    private void PrepareNodes()
    {
        foreach (KubeadmNode node in cluster.Args.Nodes)
        {
            ClusterNode clusterNode = node.Plan.Node;
            cluster.Ready[clusterNode.Name] = cluster.Steps.Add(
                cluster.Steps.Name(clusterNode, "ready"),
                clusterNode,
                PrepareLimit,
                new CommandArgs
                {
                    Create = RemoteSteps.InlineScript(PrepareLimit, "apply-files", "1200", OsLayout.Of(clusterNode.OsFamily).Name),
                    Stdin = FileListing.Write(node.Plan.Files),
                    // A VM goes away with its disk, and may be dead; a machine that stays is cleaned.
                    Delete = node.MachineId is null ? (Input<string>)RemoteSteps.Script(ClusterSteps.ShortLimit, "node-reset") : null,
                    Triggers = ClusterSteps.Triggers(node),
                },
                cluster.Args.ReachedThrough,
                firstContact: true,
                leftAsItIs: cluster.Args.Abandoned.Contains(clusterNode.Name, StringComparer.Ordinal));
            if (clusterNode.Role == NodeRole.ControlPlane && cluster.Args.Kubernetes.LoadBalancer == LoadBalancerKind.HaproxyKeepalived)
            {
                cluster.Ready[clusterNode.Name] = StartKeepalived(node);
            }

            if (clusterNode.Role == NodeRole.ControlPlane && cluster.Args.Kubernetes.Encryption is { } encryption)
            {
                cluster.Ready[clusterNode.Name] = maintenance.PlaceEncryptionKeys(node, encryption, cluster.Ready[clusterNode.Name], ClusterSteps.Triggers(node));
            }

            SeeHealthy(node);
        }
    }

    /// <summary>
    /// Sees a node healthy before the next control-plane VM may be powered off. It waits for the node's own preparation only,
    /// not for its join: joins wait for other control-plane nodes, whose VMs wait for this step.
    /// </summary>
    private void SeeHealthy(KubeadmNode node)
    {
        ClusterNode clusterNode = node.Plan.Node;
        if (cluster.Args.Series is { } series && series.Has(clusterNode.Name))
        {
            series.Healthy(clusterNode.Name, cluster.Steps.Add(
                cluster.Steps.Name(clusterNode, "healthy"),
                clusterNode,
                HealthLimit,
                new CommandArgs
                {
                    Create = RemoteSteps.Script(HealthLimit, "control-plane-healthy"),
                    // Nothing reads it: another text makes the step run again.
                    Stdin = node.Hardware,
                    Triggers = ClusterSteps.Triggers(node),
                },
                [cluster.Ready[clusterNode.Name]]));
        }
    }

    private Command StartKeepalived(KubeadmNode node) => cluster.Steps.Add(
        cluster.Steps.Name(node.Plan.Node, "vrrp"),
        node.Plan.Node,
        ClusterSteps.ShortLimit,
        new CommandArgs
        {
            Create = RemoteSteps.Script(ClusterSteps.ShortLimit, "vrrp-secret"),
            // A changed password reaches running nodes in phases (see MaintenanceSteps).
            Update = RemoteSteps.Nothing,
            Stdin = Output.CreateSecret(cluster.Args.RequireVrrpPassword().ToOutput()),
            Triggers = ClusterSteps.Triggers(node),
        },
        [cluster.Ready[node.Plan.Node.Name]]);

    /// <summary>Initialises the cluster on its first control-plane node.</summary>
    private Command Initialise()
    {
        ClusterNode node = cluster.Initial.Plan.Node;
        Command initialised = cluster.Steps.Add(
            $"{cluster.Name}-init",
            node,
            InitLimit,
            new CommandArgs
            {
                Create = RemoteSteps.Script(InitLimit, "kubeadm-init"),
                // The only control-plane node has no other one that keeps its label.
                Update = cluster.OtherControlPlane.Any() ? RemoteSteps.Nothing : SetRackLabel(node, node.FormerRack ?? node.Rack),
                Triggers = ClusterSteps.Triggers(cluster.Initial),
            },
            [cluster.Ready[node.Name]]);
        cluster.Member[node.Name] = initialised;
        return initialised;
    }

    private void JoinControlPlane(Command after)
    {
        Command last = after;
        foreach (KubeadmNode node in cluster.OtherControlPlane)
        {
            last = Join(node, "control-plane", last);
        }
    }

    private void JoinWorkers(Command after)
    {
        foreach (KubeadmNode node in cluster.Workers)
        {
            Join(node, "worker", after);
        }
    }

    /// <summary>The material is made when the node is ready and its turn has come, so that it lives for one join only.</summary>
    private Command Join(KubeadmNode node, string role, Command after)
    {
        ClusterNode clusterNode = node.Plan.Node;
        string materialName = cluster.Steps.Name(clusterNode, "join-material");
        Command material = cluster.Steps.Add(
            materialName,
            cluster.Initial.Plan.Node,
            ClusterSteps.ShortLimit,
            new CommandArgs
            {
                Create = RemoteSteps.Script(ClusterSteps.ShortLimit, "join-material", role, clusterNode.Name),
                Update = RemoteSteps.Nothing,
                Triggers = ClusterSteps.Triggers(node),
            },
            [after, cluster.Ready[clusterNode.Name]],
            secretOutput: true);
        return cluster.Member[clusterNode.Name] = cluster.Steps.Add(
            cluster.Steps.Name(clusterNode, "join"),
            clusterNode,
            ClusterSteps.JoinLimit,
            new CommandArgs
            {
                Create = RemoteSteps.Script(ClusterSteps.JoinLimit, "kubeadm-join", materialName),
                Update = RemoteSteps.Nothing,
                Stdin = Output.CreateSecret(material.Stdout),
                Triggers = ClusterSteps.Triggers(node),
            },
            [material]);
    }

    /// <summary>The kubelet labels its node only when it registers it: afterwards the label follows the stack by this.</summary>
    private static string SetRackLabel(ClusterNode node, string rack) => RemoteSteps.Script(ClusterSteps.ShortLimit, "node-label", node.Name, RackLabel(rack));

    private static string RackLabel(string rack) => $"{NodeLabels.Rack}={rack}";

    /// <summary>The selectors that a node of a renamed rack waits for before it takes the new label; null for another node.</summary>
    private LaterResources? SelectorsOf(ClusterNode node) => node.FormerRack is null ? null : cluster.Args.SelectorsOfNodes;

    /// <summary>
    /// One step a node, run on a control-plane node that is not it: sees the node registered, and takes it out of the
    /// cluster when it leaves the stack. When the whole cluster goes, nothing is taken out one by one.
    /// </summary>
    private void FollowMembership(Command initialised)
    {
        foreach (KubeadmNode node in cluster.Args.Nodes)
        {
            ClusterNode clusterNode = node.Plan.Node;
            if (cluster.Keeper(node) is not { } keeper)
            {
                RenameAlone(node, initialised);
                continue;
            }

            string role = clusterNode.Role == NodeRole.ControlPlane ? "control-plane" : "worker";
            cluster.Steps.Add(
                cluster.Steps.Name(clusterNode, "member"),
                keeper.Plan.Node,
                cluster.DrainLimit,
                new CommandArgs
                {
                    Create = RemoteSteps.Script(ClusterSteps.ShortLimit, "node-member", clusterNode.Name, RackLabel(clusterNode.Rack)),
                    Update = SetRackLabel(clusterNode, clusterNode.Rack),
                    Delete = RemoteSteps.Script(cluster.DrainLimit, "node-remove", clusterNode.Name, role, $"{cluster.Args.Kubernetes.DrainSeconds}"),
                    Triggers = ClusterSteps.Triggers(node),
                },
                [cluster.Member[clusterNode.Name], cluster.Member[keeper.Plan.Node.Name]],
                deletedWith: initialised,
                later: SelectorsOf(clusterNode));
        }
    }

    /// <summary>The only control-plane node has no step of its own that could wait for the selectors, so it gets one while its rack is being renamed.</summary>
    private void RenameAlone(KubeadmNode node, Command initialised)
    {
        ClusterNode clusterNode = node.Plan.Node;
        if (clusterNode.FormerRack is not null)
        {
            cluster.Steps.Add(
                cluster.Steps.Name(clusterNode, "rack"),
                clusterNode,
                ClusterSteps.ShortLimit,
                new CommandArgs { Create = SetRackLabel(clusterNode, clusterNode.Rack), Triggers = ClusterSteps.Triggers(node) },
                [initialised],
                later: SelectorsOf(clusterNode));
        }
    }
}
