using System.Collections.Immutable;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;
using CalicoAci.Components.Model.Changes;
using Pulumi;
using Pulumi.Command.Remote;

namespace CalicoAci.Components.Bootstrap;

/// <summary>
/// Kubernetes on machines that are reached over SSH. The first control-plane node initialises the cluster; the other
/// control-plane nodes join one after the other, because etcd takes one new member at a time; workers join all at once.
/// </summary>
public sealed class KubeadmCluster : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "calico-aci:bootstrap:KubeadmCluster";

    private static readonly TimeSpan PrepareLimit = TimeSpan.FromMinutes(50);
    private static readonly TimeSpan InitLimit = TimeSpan.FromMinutes(25);
    private static readonly TimeSpan JoinLimit = TimeSpan.FromMinutes(25);
    private static readonly TimeSpan ShortLimit = TimeSpan.FromMinutes(6);

    private readonly string _name;
    private readonly KubeadmClusterArgs _args;
    private readonly RemoteSteps _steps;
    private readonly MaintenanceSteps _maintenance;
    private readonly KubeadmNode _initial;
    private readonly Dictionary<string, Command> _ready = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Command> _member = new(StringComparer.Ordinal);

    /// <summary>Creates the cluster.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">Options of the component.</param>
    /// <exception cref="ArgumentException">There is no control-plane node, or the named initial one is not one.</exception>
    public KubeadmCluster(string name, KubeadmClusterArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;
        _steps = new RemoteSteps(this, name, args);
        _maintenance = new MaintenanceSteps(name, args, _steps);
        _initial = InitialNode(args);

        PrepareNodes();
        Command initialised = Initialise();
        JoinControlPlane(initialised);
        JoinWorkers(initialised);
        FollowMembership(initialised);
        if (args.Kubernetes.IsUpgrade)
        {
            Upgrade();
        }

        Command? renewed = Maintain();

        Endpoint = Output.Create($"https://{args.Kubernetes.Endpoint.HostAndPort}");
        Kubeconfig = Output.CreateSecret(ReadKubeconfig(initialised, renewed).Stdout);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["endpoint"] = Endpoint,
            ["kubeconfig"] = Kubeconfig,
            [ChangeNotes.Output] = ChangeNotes.Of(new ClusterNotes(name, args).All()),
        });
    }

    /// <summary>The URL of the API behind the virtual address.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    /// <summary>The administrator's kubeconfig; it is known once the API answers at <see cref="Endpoint"/>. Secret.</summary>
    [Output("kubeconfig")]
    public Output<string> Kubeconfig { get; private set; }

    private IEnumerable<KubeadmNode> ControlPlane => _args.Nodes.Where(node => node.Plan.Node.Role == NodeRole.ControlPlane);

    private static KubeadmNode InitialNode(KubeadmClusterArgs args)
    {
        IEnumerable<KubeadmNode> controlPlane = args.Nodes.Where(node => node.Plan.Node.Role == NodeRole.ControlPlane);
        return (args.Kubernetes.InitialControlPlane is { } initial
            ? controlPlane.FirstOrDefault(node => node.Plan.Node.Name == initial)
            : controlPlane.FirstOrDefault())
            ?? throw new ArgumentException("The cluster needs a control-plane node that initialises it.", nameof(args));
    }

    /// <summary>Puts files on every node and prepares it; a node's step runs again when one of its files changes.</summary>
    private void PrepareNodes()
    {
        foreach (KubeadmNode node in _args.Nodes)
        {
            ClusterNode clusterNode = node.Plan.Node;
            _ready[clusterNode.Name] = _steps.Add(
                _steps.Name(clusterNode, "ready"),
                clusterNode,
                PrepareLimit,
                new CommandArgs
                {
                    Create = RemoteSteps.InlineScript(PrepareLimit, "apply-files", "1200"),
                    Stdin = FileListing.Write(node.Plan.Files),
                    // A VM goes away with its disk, and may be dead; a machine that stays is cleaned.
                    Delete = node.MachineId is null ? (Input<string>)RemoteSteps.Script(ShortLimit, "node-reset") : null,
                    Triggers = Triggers(node),
                },
                _args.ReachedThrough,
                firstContact: true,
                leftAsItIs: _args.Abandoned.Contains(clusterNode.Name, StringComparer.Ordinal));
            if (clusterNode.Role == NodeRole.ControlPlane && _args.Kubernetes.LoadBalancer == LoadBalancerKind.HaproxyKeepalived)
            {
                _ready[clusterNode.Name] = StartKeepalived(node);
            }

            if (clusterNode.Role == NodeRole.ControlPlane && _args.Kubernetes.Encryption is { } encryption)
            {
                _ready[clusterNode.Name] = _maintenance.PlaceEncryptionKeys(node, encryption, _ready[clusterNode.Name], Triggers(node));
            }
        }
    }

    private Input<string> VrrpPassword => _args.VrrpPassword ?? throw new ArgumentException("haproxy and keepalived need a VRRP password.");

    private Command StartKeepalived(KubeadmNode node) => _steps.Add(
        _steps.Name(node.Plan.Node, "vrrp"),
        node.Plan.Node,
        ShortLimit,
        new CommandArgs
        {
            Create = RemoteSteps.Script(ShortLimit, "vrrp-secret"),
            // A changed password reaches running nodes in phases (see MaintenanceSteps).
            Update = RemoteSteps.Nothing,
            Stdin = Output.CreateSecret(VrrpPassword.ToOutput()),
            Triggers = Triggers(node),
        },
        [_ready[node.Plan.Node.Name]]);

    private Command Initialise()
    {
        ClusterNode node = _initial.Plan.Node;
        Command initialised = _steps.Add(
            $"{_name}-init",
            node,
            InitLimit,
            new CommandArgs
            {
                Create = RemoteSteps.Script(InitLimit, "kubeadm-init"),
                Update = RemoteSteps.Nothing,
                Triggers = Triggers(_initial),
            },
            [_ready[node.Name]]);
        _member[node.Name] = initialised;
        return initialised;
    }

    private void JoinControlPlane(Command initialised)
    {
        Command last = initialised;
        foreach (KubeadmNode node in ControlPlane.Where(node => node != _initial))
        {
            last = Join(node, "control-plane", last);
        }
    }

    private void JoinWorkers(Command initialised)
    {
        foreach (KubeadmNode node in _args.Nodes.Where(node => node.Plan.Node.Role == NodeRole.Worker))
        {
            Join(node, "worker", initialised);
        }
    }

    /// <summary>The material is made when the node is ready and its turn has come, so that it lives for one join only.</summary>
    private Command Join(KubeadmNode node, string role, Command after)
    {
        ClusterNode clusterNode = node.Plan.Node;
        string materialName = _steps.Name(clusterNode, "join-material");
        Command material = _steps.Add(
            materialName,
            _initial.Plan.Node,
            ShortLimit,
            new CommandArgs
            {
                Create = RemoteSteps.Script(ShortLimit, "join-material", role, clusterNode.Name),
                Update = RemoteSteps.Nothing,
                Triggers = Triggers(node),
            },
            [after, _ready[clusterNode.Name]],
            secretOutput: true);
        return _member[clusterNode.Name] = _steps.Add(
            _steps.Name(clusterNode, "join"),
            clusterNode,
            JoinLimit,
            new CommandArgs
            {
                Create = RemoteSteps.Script(JoinLimit, "kubeadm-join", materialName),
                Update = RemoteSteps.Nothing,
                Stdin = Output.CreateSecret(material.Stdout),
                Triggers = Triggers(node),
            },
            [material]);
    }

    /// <summary>
    /// One step a node, run on a control-plane node that is not it: sees the node registered, and takes it out of the
    /// cluster when it leaves the stack. When the whole cluster goes, nothing is taken out one by one.
    /// </summary>
    private void FollowMembership(Command initialised)
    {
        KubeadmNode? second = ControlPlane.FirstOrDefault(node => node != _initial);
        foreach (KubeadmNode node in _args.Nodes)
        {
            ClusterNode clusterNode = node.Plan.Node;
            if ((node == _initial ? second : _initial) is not { } keeper)
            {
                continue;
            }

            var drain = TimeSpan.FromSeconds(_args.Kubernetes.DrainSeconds);
            string role = clusterNode.Role == NodeRole.ControlPlane ? "control-plane" : "worker";
            _steps.Add(
                _steps.Name(clusterNode, "member"),
                keeper.Plan.Node,
                ShortLimit + drain,
                new CommandArgs
                {
                    Create = RemoteSteps.Script(ShortLimit, "node-member", clusterNode.Name),
                    Update = RemoteSteps.Nothing,
                    Delete = RemoteSteps.Script(ShortLimit + drain, "node-remove", clusterNode.Name, role, $"{drain.TotalSeconds:0}"),
                    Triggers = Triggers(node),
                },
                [_member[clusterNode.Name], _member[keeper.Plan.Node.Name]],
                deletedWith: initialised);
        }
    }

    /// <summary>
    /// Control-plane nodes are upgraded one after the other, the initial one first; then workers, a share of them at a
    /// time: each lane goes on with its next worker when the one before takes pods again.
    /// </summary>
    private void Upgrade()
    {
        Command last = UpgradeNode(_initial, "apply", []);
        foreach (KubeadmNode node in ControlPlane.Where(node => node != _initial))
        {
            last = UpgradeNode(node, "node", [last]);
        }

        KubeadmNode[] workers = [.. _args.Nodes.Where(node => node.Plan.Node.Role == NodeRole.Worker)];
        var lanes = Enumerable.Repeat(last, Math.Max(1, workers.Length * _args.Kubernetes.UpgradePercent / 100)).ToArray();
        foreach ((int index, KubeadmNode worker) in workers.Index())
        {
            lanes[index % lanes.Length] = UpgradeNode(worker, "node", [lanes[index % lanes.Length]]);
        }
    }

    private Command UpgradeNode(KubeadmNode node, string mode, IEnumerable<Resource> after)
    {
        ClusterNode clusterNode = node.Plan.Node;
        ClusterNode keeper = (node == _initial ? ControlPlane.FirstOrDefault(other => other != _initial) ?? _initial : _initial).Plan.Node;
        var drainLimit = ShortLimit + TimeSpan.FromSeconds(_args.Kubernetes.DrainSeconds);
        Command drained = _steps.Add(
            _steps.Name(clusterNode, "drain"),
            keeper,
            drainLimit,
            new CommandArgs { Create = RemoteSteps.Script(drainLimit, "node-drain", clusterNode.Name, $"{_args.Kubernetes.DrainSeconds}"), Triggers = UpgradeTriggers },
            [.. after, _member[clusterNode.Name], _member[keeper.Name], .. _ready.Values]);
        Command upgraded = _steps.Add(
            _steps.Name(clusterNode, "upgrade"),
            clusterNode,
            JoinLimit,
            new CommandArgs { Create = RemoteSteps.Script(JoinLimit, "kubeadm-upgrade", mode), Triggers = UpgradeTriggers },
            [drained]);
        return _steps.Add(
            _steps.Name(clusterNode, "uncordon"),
            keeper,
            ShortLimit,
            new CommandArgs { Create = RemoteSteps.Script(ShortLimit, "node-uncordon", clusterNode.Name), Triggers = UpgradeTriggers },
            [upgraded]);
    }

    private InputList<object> UpgradeTriggers => ImmutableArray.Create<object>(_args.Kubernetes.Version.ToString());

    /// <summary>What keeps the control plane in order; the last step after which the kubeconfig is another one, or null.</summary>
    private Command? Maintain()
    {
        if (_args.Kubernetes.LoadBalancer == LoadBalancerKind.HaproxyKeepalived)
        {
            _maintenance.RotateVrrpPassword(VrrpPassword, _member);
        }

        if (_args.Kubernetes.Encryption is { } encryption)
        {
            _maintenance.RewriteEncrypted(_initial, encryption, ControlPlane.Select(node => _member[node.Plan.Node.Name]));
        }

        return _maintenance.RenewCertificates(_member, ControlPlane.Select(node => _ready[node.Plan.Node.Name]));
    }

    private Command ReadKubeconfig(Command initialised, Command? renewed) => _steps.Add(
        $"{_name}-kubeconfig",
        _initial.Plan.Node,
        ShortLimit,
        new CommandArgs
        {
            Create = RemoteSteps.Script(ShortLimit, "read-kubeconfig"),
            Triggers = _args.Kubernetes.CertificateRenewal is { } token ? TriggersWith(_initial, token) : Triggers(_initial),
        },
        renewed is null ? [initialised] : [initialised, renewed],
        secretOutput: true);

    private static InputList<object> TriggersWith(KubeadmNode node, string token) =>
        node.MachineId is null ? ImmutableArray.Create<object>(token) : node.MachineId.Apply(id => ImmutableArray.Create<object>(id, token));

    /// <summary>What replaces a node's steps: another machine under the same name.</summary>
    private static InputList<object> Triggers(KubeadmNode node) =>
        node.MachineId is null ? [] : node.MachineId.Apply(id => ImmutableArray.Create<object>(id));
}
