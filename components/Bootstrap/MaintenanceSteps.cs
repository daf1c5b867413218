using System.Collections.Immutable;
using CalicoAci.Components.Bootstrap.Encryption;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;
using Pulumi;
using Pulumi.Command.Remote;

namespace CalicoAci.Components.Bootstrap;

/// <summary>The steps that keep a running control plane in order: certificates, encryption keys, the VRRP password.</summary>
/// <param name="name">The component's name.</param>
/// <param name="args">The component's arguments.</param>
/// <param name="steps">Makes the steps.</param>
internal sealed class MaintenanceSteps(string name, KubeadmClusterArgs args, RemoteSteps steps)
{
    private static readonly TimeSpan ShortLimit = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan RenewLimit = TimeSpan.FromMinutes(40);
    private static readonly TimeSpan RewriteLimit = TimeSpan.FromMinutes(30);

    private readonly KubernetesOptions _kubernetes = args.Kubernetes;
    private readonly KubeadmNode[] _controlPlane = [.. args.Nodes.Where(node => node.Plan.Node.Role == NodeRole.ControlPlane)];

    /// <summary>
    /// Puts the encryption keys on a control-plane node, before it has an API server and whenever they change. In a running
    /// cluster that is not encrypted yet, its API server only learns to read with them.
    /// </summary>
    public Command PlaceEncryptionKeys(KubeadmNode node, EncryptionOptions options, Resource ready, InputList<object> triggers) => steps.Add(
        steps.Name(node.Plan.Node, "encryption"),
        node.Plan.Node,
        ShortLimit,
        new CommandArgs
        {
            Create = RemoteSteps.Script(ShortLimit, "encryption-keys"),
            Stdin = EncryptionPlan.Files(options, args.EncryptionKey, args.EncryptionKey2),
            Triggers = triggers,
        },
        [ready]);

    /// <summary>
    /// Lets the API servers write with the keys once all can read with them. When another key or cipher becomes active, or
    /// more is encrypted, everything is written anew: what was active before is not needed any more then.
    /// </summary>
    /// <param name="initial">The node that writes everything anew.</param>
    /// <param name="options">What is encrypted.</param>
    /// <param name="readers">The steps after which all API servers can read with the keys.</param>
    public void Encrypt(KubeadmNode initial, EncryptionOptions options, IReadOnlyList<Resource> readers)
    {
        Command[] writing =
        [
            .. _controlPlane.Select(node => steps.Add(
                steps.Name(node.Plan.Node, "encryption-write"),
                node.Plan.Node,
                ShortLimit,
                new CommandArgs
                {
                    Create = RemoteSteps.Script(ShortLimit, "encryption-keys", "write"),
                    Stdin = EncryptionPlan.Files(options, args.EncryptionKey, args.EncryptionKey2),
                    Triggers = ClusterSteps.Triggers(node),
                },
                readers)),
        ];
        _ = steps.Add(
            $"{name}-encryption-rewrite",
            initial.Plan.Node,
            RewriteLimit,
            new CommandArgs
            {
                Create = RemoteSteps.Script(RewriteLimit, "encryption-rewrite", [.. options.Resources]),
                Triggers = ImmutableArray.Create<object>(options.ActiveKey.ToString(), options.Provider.ToString(), string.Join(' ', options.Resources)),
            },
            writing);
    }

    /// <summary>Renews certificates node by node; the last step, or null where no renewal is asked for.</summary>
    public Command? RenewCertificates(IReadOnlyDictionary<string, Command> members, IEnumerable<Resource> ready)
    {
        if (_kubernetes.CertificateRenewal is not { } token)
        {
            return null;
        }

        Command? last = null;
        foreach (KubeadmNode node in _controlPlane)
        {
            ClusterNode clusterNode = node.Plan.Node;
            last = steps.Add(
                steps.Name(clusterNode, "certificates"),
                clusterNode,
                RenewLimit,
                new CommandArgs { Create = RemoteSteps.Script(RenewLimit, "certificates-renew", token), Triggers = ImmutableArray.Create<object>(token) },
                [.. ready, members[clusterNode.Name], .. last is null ? Array.Empty<Resource>() : [last]]);
        }

        return last;
    }

    /// <summary>
    /// Changes the VRRP password in three phases, each on all control-plane nodes and each after the one before. On a new
    /// node nothing is left to do for them.
    /// </summary>
    public void RotateVrrpPassword(Input<string> password, IReadOnlyDictionary<string, Command> members)
    {
        Resource[] before = [.. _controlPlane.Select(node => members[node.Plan.Node.Name])];
        foreach (string phase in new[] { "hold", "change", "release" })
        {
            before =
            [
                .. _controlPlane.Select(node => (Resource)steps.Add(
                    steps.Name(node.Plan.Node, $"vrrp-{phase}"),
                    node.Plan.Node,
                    ShortLimit,
                    new CommandArgs { Create = RemoteSteps.Script(ShortLimit, "vrrp-rotate", phase), Stdin = Output.CreateSecret(password.ToOutput()) },
                    before)),
            ];
        }
    }
}
