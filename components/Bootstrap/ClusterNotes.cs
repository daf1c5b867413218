using CalicoAci.Components.Bootstrap.Ifcfg;
using CalicoAci.Components.Bootstrap.LoadBalancer;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;
using CalicoAci.Components.Model.Changes;

namespace CalicoAci.Components.Bootstrap;

/// <summary>What changes of a cluster's steps mean, in words.</summary>
/// <param name="name">The component's name.</param>
/// <param name="args">The component's arguments.</param>
internal sealed class ClusterNotes(string name, KubeadmClusterArgs args)
{
    private readonly KubernetesOptions _kubernetes = args.Kubernetes;

    /// <summary>All notes.</summary>
    public IEnumerable<ChangeNote> All() => args.Nodes.SelectMany(OfNode).Append(OfKubeProxy()).Concat(_kubernetes.Encryption is { } encryption ? OfEncryption(encryption) : []);

    private ChangeNote OfKubeProxy() => new(
        $"{name}-kube-proxy",
        ChangeOperations.Update,
        ChangeHeading.Interruptions,
        "kube-proxy",
        _kubernetes.KubeProxy == KubeProxyMode.None
            ? "cannot be taken away from a running cluster: the nodes refuse it before a file is written, and the deployment stops"
            : "takes another configuration and restarts on one node after the other: while a node changes, new connections to services may fail there. A cluster that was set up without kube-proxy refuses it")
    {
        Properties = ["stdin"],
    };

    private IEnumerable<ChangeNote> OfEncryption(EncryptionOptions encryption)
    {
        string step = $"{name}-encryption-rewrite", resources = string.Join(", ", encryption.Resources);
        yield return new(
            step,
            ChangeOperations.Create,
            ChangeHeading.Upkeep,
            resources,
            "encrypted in etcd from here on: all API servers learn to read with the key, one after the other, then all write with it, then all objects are written anew");
        yield return new(
            step,
            ChangeOperations.Replace,
            ChangeHeading.Upkeep,
            resources,
            "all objects are written anew with the active key; the control-plane nodes refuse it where a resource is taken out of the list, before anything changes");
        yield return new(
            step,
            ChangeOperations.Delete,
            ChangeHeading.Interruptions,
            resources,
            "encryption at rest cannot be switched off: the control-plane nodes refuse it before anything changes there, and the deployment stops");
    }

    private IEnumerable<ChangeNote> OfNode(KubeadmNode node)
    {
        ClusterNode clusterNode = node.Plan.Node;
        bool controlPlane = clusterNode.Role == NodeRole.ControlPlane;
        string drained = $"cordoned and drained for at most {_kubernetes.DrainSeconds} s";
        yield return new(
            Step(clusterNode, "join"),
            ChangeOperations.Create | ChangeOperations.Replace,
            ChangeHeading.Joins,
            clusterNode.Name,
            controlPlane ? "joins as a control-plane node; etcd gets one member more" : "joins as a worker; no other node changes");
        yield return new(
            Step(clusterNode, "member"),
            ChangeOperations.Delete | ChangeOperations.Replace,
            ChangeHeading.Leaves,
            clusterNode.Name,
            $"{drained}, then {(controlPlane ? "its etcd member is removed and it is" : "it is")} deleted from the cluster; its pods start elsewhere");
        yield return clusterNode.FormerRack is { } former ? Renamed(clusterNode, former) : new(
            LabelStep(clusterNode),
            ChangeOperations.Update,
            ChangeHeading.Interruptions,
            clusterNode.Name,
            $"takes the label of {clusterNode.Rack}: Calico ends its BGP sessions and makes new ones with the leaves of that rack; until they are up, nothing reaches its pods")
        {
            Properties = ["update"],
        };
        if (_kubernetes.IsUpgrade)
        {
            yield return new(
                Step(clusterNode, "drain"),
                ChangeOperations.Create | ChangeOperations.Replace,
                ChangeHeading.Upgrades,
                clusterNode.Name,
                $"{drained}, upgraded from {_kubernetes.UpgradeFrom} to {_kubernetes.Version}, then takes pods again"
                    + (controlPlane ? "; its API server and its etcd member restart" : ""));
        }

        yield return new(
            Step(clusterNode, "runtime-drain"),
            ChangeOperations.Update,
            ChangeHeading.Upgrades,
            clusterNode.Name,
            $"unless it runs {RuntimePlan.Describe(_kubernetes)} already: {drained}, gets {RuntimePlan.Describe(_kubernetes)}, restarts it with the kubelet, then takes pods again"
                + (controlPlane ? "; its API server may be away for some seconds" : ""))
        {
            Properties = ["stdin"],
        };

        yield return new(Step(clusterNode, "kubelet-config"), ChangeOperations.Update, ChangeHeading.Upkeep, clusterNode.Name, "its kubelet restarts with another configuration or other arguments; pods go on unless they do not fit what is left for them")
        {
            Properties = ["stdin"],
        };

        foreach (ChangeNote note in (controlPlane ? OfMaintenance(clusterNode) : []).Concat(OfFiles(clusterNode, node.Plan.Files)))
        {
            yield return note;
        }
    }

    private IEnumerable<ChangeNote> OfMaintenance(ClusterNode node)
    {
        if (_kubernetes.CertificateRenewal is { } token)
        {
            yield return new(
                Step(node, "certificates"),
                ChangeOperations.Create | ChangeOperations.Replace,
                ChangeHeading.Upkeep,
                node.Name,
                $"its certificates are renewed ({token}); etcd, API server, controller manager and scheduler restart one after the other, and connections to this API server are made anew through the others");
        }

        if (_kubernetes.Encryption is not null)
        {
            yield return new(Step(node, "encryption"), ChangeOperations.Update, ChangeHeading.Upkeep, node.Name, "the API server takes other encryption keys without a restart") { Properties = ["stdin"] };
        }

        yield return OfLoadBalancer(
            node,
            $"{_kubernetes.LoadBalancerName} takes over the virtual address {_kubernetes.Endpoint.PrimaryAddress}: what answered there before stops on the nodes without the address, then its owner changes, then the others; the API is away for some seconds, pods go on",
            LoadBalancerSteps.Kind);
        yield return OfLoadBalancer(
            node,
            "refuses another endpoint of the API before a file is written, and the deployment stops: kubelets and kubeconfigs point at the former one. Another kind of load balancer takes the same address and port",
            LoadBalancerSteps.Endpoint);
        if (_kubernetes.LoadBalancer == LoadBalancerKind.HaproxyKeepalived)
        {
            yield return new(
                Step(node, "vrrp-change"),
                ChangeOperations.Update,
                ChangeHeading.Interruptions,
                node.Name,
                $"keepalived takes another VRRP password: the virtual address {_kubernetes.Endpoint.PrimaryAddress} stays where it is, but until all have the password no other node would take it over")
            {
                Properties = ["stdin"],
            };
        }

        bool alone = args.Nodes.Count(other => other.Plan.Node.Role == NodeRole.ControlPlane) == 1;
        yield return new(
            Step(node, "control-plane"),
            ChangeOperations.Update,
            alone ? ChangeHeading.Interruptions : ChangeHeading.Upkeep,
            node.Name,
            "its control plane takes another configuration: those of etcd, API server, controller manager and scheduler restart that differ; "
                + (alone ? "the API is away meanwhile, and pods go on" : "connections to this API server are made anew through the others, and pods go on"))
        {
            Properties = ["stdin"],
        };
    }

    private ChangeNote OfLoadBalancer(ClusterNode node, string text, string part) =>
        new(Step(node, "load-balancer-hold"), ChangeOperations.Update, ChangeHeading.Interruptions, node.Name, text) { Properties = ["stdin"], Files = [part] };

    private IEnumerable<ChangeNote> OfFiles(ClusterNode node, IReadOnlyList<NodeFile> files)
    {
        string runtime = RuntimePlan.Service(_kubernetes.ContainerRuntime);
        yield return Files(
            node,
            ChangeHeading.Interruptions,
            "its network is configured anew, without a reboot and at the same time as that of the others named here: for some seconds nothing reaches it, and a configuration under which the gateway does not answer is taken back",
            [NodePaths.Netplan, .. files.Select(file => file.Path).Where(path => path.StartsWith(IfcfgFile.Directory, StringComparison.Ordinal))]);
        yield return Files(node, ChangeHeading.Upkeep, $"{runtime} restarts: running containers go on, but none can start for some seconds", [.. RuntimePlan.RestartingFiles(_kubernetes.ContainerRuntime, files)]);
        if (node.Role != NodeRole.ControlPlane)
        {
            yield break;
        }

        if (_kubernetes.LoadBalancer == LoadBalancerKind.HaproxyKeepalived)
        {
            yield return InUse(node, ChangeHeading.Upkeep, "haproxy reloads its configuration; connections to the API stay", "/etc/haproxy/haproxy.cfg");
            yield return InUse(
                node,
                ChangeHeading.Interruptions,
                $"keepalived reloads its configuration: the virtual address {_kubernetes.Endpoint.PrimaryAddress} may move, and connections to the API through it may break and be made anew",
                "/etc/keepalived/keepalived.conf");
        }
        else if (_kubernetes.LoadBalancer == LoadBalancerKind.KubeVip)
        {
            yield return InUse(
                node,
                ChangeHeading.Interruptions,
                $"kube-vip restarts: the virtual address {_kubernetes.Endpoint.PrimaryAddress} may move, and connections to the API through it may break and be made anew",
                KubeVipPod.Path);
        }
    }

    /// <summary>A file that another kind of load balancer brings along changes nothing until it takes its turn.</summary>
    private ChangeNote InUse(ClusterNode node, ChangeHeading heading, string text, string file) => Files(node, heading, text, file) with { OnlyExisting = true };

    private ChangeNote Files(ClusterNode node, ChangeHeading heading, string text, params IReadOnlyList<string> files) =>
        new(Step(node, "ready"), ChangeOperations.Update, heading, node.Name, text) { Properties = ["stdin"], Files = files };

    /// <summary>The only control-plane node has no step of membership.</summary>
    private ChangeNote Renamed(ClusterNode node, string former) => new(
        IsAlone(node) ? Step(node, "rack") : Step(node, "member"),
        IsAlone(node) ? ChangeOperations.Create : ChangeOperations.Update,
        ChangeHeading.Upkeep,
        node.Name,
        $"takes the label of {node.Rack}, formerly {former}, when Calico's peers match both names: its BGP sessions stay")
    {
        Properties = IsAlone(node) ? [] : ["update"],
    };

    private string LabelStep(ClusterNode node) => IsAlone(node) ? $"{name}-init" : Step(node, "member");

    private bool IsAlone(ClusterNode node) =>
        node.Role == NodeRole.ControlPlane && args.Nodes.Count(other => other.Plan.Node.Role == NodeRole.ControlPlane) == 1;

    private string Step(ClusterNode node, string step) => $"{name}-{node.Name}-{step}";
}
