using System.Collections.Immutable;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.LeafByLeaf;
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

    private readonly ClusterSteps _cluster;
    private readonly MaintenanceSteps _maintenance;

    /// <summary>Creates the cluster.</summary>
    /// <param name="name">The component's name.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">Options of the component.</param>
    /// <exception cref="ArgumentException">There is no control-plane node, or the named initial one is not one.</exception>
    public KubeadmCluster(string name, KubeadmClusterArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var steps = new RemoteSteps(this, name, args);
        _cluster = new ClusterSteps(name, args, steps);
        _maintenance = new MaintenanceSteps(name, args, steps);

        RollingUpgrade? upgrade = args.Kubernetes.IsUpgrade ? new RollingUpgrade(_cluster) : null;
        (Command initialised, IReadOnlyList<Command> upgraded) = new FirstDeployment(_cluster, _maintenance, upgrade).Add();
        IReadOnlyList<Resource> configured = new RollingConfiguration(_cluster).Add(new RollingRuntime(_cluster).Add([.. upgraded, .. new LoadBalancerSteps(_cluster).Add(initialised)]));
        Command? renewed = Maintain(configured);

        Endpoint = Output.Create($"https://{args.Kubernetes.Endpoint.HostAndPort}");
        Kubeconfig = Output.CreateSecret(ReadKubeconfig(initialised, renewed).Stdout);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["endpoint"] = Endpoint,
            ["kubeconfig"] = Kubeconfig,
            [ReachedHosts.Output] = ReachedHosts.Of(args),
            [ChangeNotes.Output] = ChangeNotes.Of(new ClusterNotes(name, args).All()),
        });
    }

    /// <summary>The URL of the API behind the virtual address.</summary>
    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; }

    /// <summary>The administrator's kubeconfig; it is known once the API answers at <see cref="Endpoint"/>. Secret.</summary>
    [Output("kubeconfig")]
    public Output<string> Kubeconfig { get; private set; }

    /// <summary>
    /// Ends the turn of each leaf with a step that sees its sessions established. To be called when the peers of both sides
    /// are there.
    /// </summary>
    /// <param name="order">The turns.</param>
    public void FollowSessions(LeafOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        new SessionSteps(_cluster, _cluster.Member[_cluster.Initial.Plan.Node.Name]).Add(order);
    }

    /// <summary>What keeps the control plane in order; the last step after which the kubeconfig is another one, or null.</summary>
    private Command? Maintain(IReadOnlyList<Resource> configured)
    {
        if (_cluster.Args.Kubernetes.LoadBalancer == LoadBalancerKind.HaproxyKeepalived)
        {
            _maintenance.RotateVrrpPassword(_cluster.Args.RequireVrrpPassword(), _cluster.Member);
        }

        if (_cluster.Args.Kubernetes.Encryption is { } encryption)
        {
            _maintenance.Encrypt(_cluster.Initial, encryption, configured);
        }

        return _maintenance.RenewCertificates(_cluster.Member, _cluster.ControlPlane.Select(node => _cluster.Ready[node.Plan.Node.Name]));
    }

    private Command ReadKubeconfig(Command initialised, Command? renewed) => _cluster.Steps.Add(
        $"{_cluster.Name}-kubeconfig",
        _cluster.Initial.Plan.Node,
        ClusterSteps.ShortLimit,
        new CommandArgs
        {
            Create = RemoteSteps.Script(ClusterSteps.ShortLimit, "read-kubeconfig"),
            Triggers = _cluster.Args.Kubernetes.CertificateRenewal is { } token ? TriggersWith(_cluster.Initial, token) : ClusterSteps.Triggers(_cluster.Initial),
        },
        renewed is null ? [initialised] : [initialised, renewed],
        secretOutput: true);

    private static InputList<object> TriggersWith(KubeadmNode node, string token) =>
        node.MachineId is null ? ImmutableArray.Create<object>(token) : node.MachineId.Apply(id => ImmutableArray.Create<object>(id, token));
}
