using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;
using Pulumi;
using Pulumi.Command.Remote;

namespace CalicoAci.Components.Bootstrap;

/// <summary>
/// Brings a changed kubeadm configuration to nodes that run: control-plane nodes one after the other, then the kubelets of
/// all nodes, and kube-proxy. The steps are always there and run nothing when they are created: a new node joins with the configuration.
/// </summary>
/// <param name="cluster">What the steps share.</param>
internal sealed class RollingConfiguration(ClusterSteps cluster)
{
    private static readonly TimeSpan ControlPlaneLimit = TimeSpan.FromMinutes(40);
    private static readonly TimeSpan KubeProxyLimit = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan KubeletLimit = TimeSpan.FromMinutes(12);

    private IReadOnlyList<NodeFile> Files => cluster.Initial.Plan.Files;

    /// <summary>Registers all steps; the last one of the control plane.</summary>
    /// <param name="after">What the first node waits for.</param>
    public IReadOnlyList<Resource> Add(IReadOnlyList<Resource> after)
    {
        IReadOnlyList<Resource> last = after;
        foreach (KubeadmNode node in cluster.OtherControlPlane.Prepend(cluster.Initial))
        {
            last = [Step(node, "control-plane", ControlPlaneLimit, "control-plane-update", ControlPlaneText, last)];
        }

        cluster.Roll(last, (node, before) => Step(node, "kubelet-config", KubeletLimit, "kubelet-config", KubeletText, before));
        ClusterNode initial = cluster.Initial.Plan.Node;
        _ = cluster.Steps.Add(
            $"{cluster.Name}-kube-proxy",
            initial,
            KubeProxyLimit,
            new CommandArgs { Update = RemoteSteps.Script(KubeProxyLimit, "kube-proxy-config"), Stdin = KubeProxyText, Triggers = ClusterSteps.Triggers(cluster.Initial) },
            [.. last, .. cluster.Ready.Values]);
        return last;
    }

    /// <summary>What the control plane runs with: the configuration without its version, which upgrades change, and the files that it names.</summary>
    private string ControlPlaneText => Document("ClusterConfiguration") + FileListing.Write(Files.Where(file =>
        file.Path == NodePaths.AuditPolicy || (file.Path.StartsWith(NodePaths.Patches, StringComparison.Ordinal) && !IsOfKubelet(file))));

    /// <summary>What kubelets run with.</summary>
    private string KubeletText => Document("KubeletConfiguration") + FileListing.Write(Files.Where(file =>
        file.Path == NodePaths.KubeletArguments || (file.Path.StartsWith(NodePaths.Patches, StringComparison.Ordinal) && IsOfKubelet(file))));

    /// <summary>What all instances of kube-proxy run with; empty where the data plane does their work.</summary>
    private string KubeProxyText => cluster.Args.Kubernetes.KubeProxy == KubeProxyMode.None ? "" : Document("KubeProxyConfiguration");

    private static bool IsOfKubelet(NodeFile patch) => Path.GetFileName(patch.Path).StartsWith("kubeletconfiguration", StringComparison.Ordinal);

    private string Document(string kind) => Files.Single(file => file.Path == NodePaths.InitConfiguration).Content.Split("---\n")
        .Single(document => document.Split('\n').Contains($"kind: {kind}"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith("kubernetesVersion:", StringComparison.Ordinal))
        .Aggregate("", (text, line) => text + line + "\n");

    private Command Step(KubeadmNode node, string step, TimeSpan limit, string script, string text, IReadOnlyList<Resource> after)
    {
        ClusterNode clusterNode = node.Plan.Node;
        string[] arguments = node == cluster.Initial ? ["upload"] : [];
        return cluster.Steps.Add(
            cluster.Steps.Name(clusterNode, step),
            clusterNode,
            limit,
            new CommandArgs { Update = RemoteSteps.Script(limit, script, arguments), Stdin = text, Triggers = ClusterSteps.Triggers(node) },
            [.. after, cluster.Member[clusterNode.Name], cluster.Member[cluster.Initial.Plan.Node.Name]]);
    }
}
