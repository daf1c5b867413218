using System.Globalization;
using System.Net;
using CalicoAci.Components.Bootstrap.Ifcfg;
using CalicoAci.Components.Bootstrap.LoadBalancer;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Bootstrap.Text;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>
/// Plans what every node gets. A node's plan depends on the node, on the cluster's settings and, on control-plane nodes,
/// on the other control-plane nodes; so a worker more or less changes no other node.
/// </summary>
public sealed class NodePlanner(ClusterTopology topology, KubernetesOptions options, NodeSystemOptions system)
{
    private static readonly string[] EveryNodeScripts = ["common", "node-prepare", "kubeadm-join", "kubeadm-upgrade", "packages", "runtime-update", "kubeadm-config", "kubelet-config", "node-reset"];
    private static readonly string[] ControlPlaneScripts = ["kubeadm-init", "join-material", "read-kubeconfig", "node-member", "node-label", "node-drain", "node-uncordon", "node-remove", "etcd-tools", "etcd-snapshot", "etcd-restore", "certificates-renew", "control-plane-update", "control-plane-healthy", "kube-proxy-config", "load-balancer", "check-apiserver", "vrrp-secret", "vrrp-rotate", "leaf-sessions"];

    private readonly KubeadmPlan _kubeadm = new(topology, options);
    private readonly ApiServerLoadBalancer _loadBalancer = new(topology, options);

    /// <summary>The plan of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="network">How the machine is attached.</param>
    /// <param name="configureNetwork">Whether the network configuration is one of the files, as on a machine without cloud-init.</param>
    /// <param name="additional">Files of other parts of the program.</param>
    public NodePlan Plan(ClusterNode node, NodeNetwork network, bool configureNetwork = false, IEnumerable<NodeFile>? additional = null)
    {
        Netplan.NetworkConfig config = NodeNetworkPlan.Create(topology, node, network, system);
        IEnumerable<NodeFile> files = CommonFiles(node, network, configureNetwork).Concat(additional ?? []);
        if (node.Role == NodeRole.ControlPlane)
        {
            files = files.Concat(ControlPlaneFiles(node, network));
        }

        if (configureNetwork)
        {
            files = files.Concat(NetworkFiles(node, config)).Append(Script("network-apply"));
        }

        return new(node, config, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    /// <summary>The files in the order in which they are put into effect.</summary>
    private static IEnumerable<NodeFile> NetworkFiles(ClusterNode node, Netplan.NetworkConfig config) => node.OsFamily == OsFamily.Rhel
        ? IfcfgPlan.Create(config).Select(file => new NodeFile(file.Path, file.ToString()))
        : [new(NodePaths.Netplan, config.ToNetplan(), "0600")];

    private IEnumerable<NodeFile> CommonFiles(ClusterNode node, NodeNetwork network, bool configureNetwork)
    {
        var layout = OsLayout.Of(node.OsFamily);
        yield return new($"{NodePaths.Configuration}/node.env", ShellText.Variables(Environment(node, network, configureNetwork)));
        yield return new($"{NodePaths.Configuration}/kubeadm-join.yaml", _kubeadm.JoinFile(node));
        if (options.KubeletArguments.Count > 0)
        {
            yield return new(NodePaths.KubeletArguments, Lines(options.KubeletArguments.OrderBy(argument => argument.Key, StringComparer.Ordinal).Select(argument => $"--{argument.Key}={argument.Value}")));
        }

        yield return new("/etc/modules-load.d/k8s.conf", Lines(Modules()));
        yield return new("/etc/sysctl.d/90-kubernetes.conf", EmbeddedText.Template("sysctl.conf")
            + (topology.Families.Contains(AddressFamily.Ipv6) ? EmbeddedText.Template("sysctl-ipv6.conf") : "")
            + (network.Routes ? EmbeddedText.Template("sysctl-router.conf") : ""));
        yield return new("/etc/crictl.yaml", EmbeddedText.Template("crictl.yaml", ("CRI_SOCKET", RuntimePlan.Socket(options.ContainerRuntime))));
        yield return new(layout.ChronyConfiguration, EmbeddedText.Template("chrony.conf"));
        if (system.NtpServers.Count > 0)
        {
            yield return new(layout.ChronySources, Lines(system.NtpServers.Select(server => $"server {server} iburst")));
        }

        foreach ((string name, string certificate) in system.CaCertificates)
        {
            yield return new($"{layout.Certificates}{name}.crt", Lines(certificate.TrimEnd('\n').Split('\n')));
        }

        foreach (NodeFile file in RuntimePlan.Files(options).Concat(PatchFiles()).Concat(node.OsFamily == OsFamily.Rhel ? RhelPlan.Files(options) : []))
        {
            yield return file;
        }

        if (system.Proxy is { } proxy)
        {
            yield return new(
                $"/etc/systemd/system/{RuntimePlan.Service(options.ContainerRuntime)}.d/http-proxy.conf",
                EmbeddedText.Template("http-proxy.conf", ("HTTP_PROXY", proxy.HttpProxy ?? ""), ("HTTPS_PROXY", proxy.HttpsProxy ?? ""), ("NO_PROXY", NoProxy(proxy))));
        }

        foreach (string script in EveryNodeScripts)
        {
            yield return Script(script);
        }

        yield return new(NodePaths.Script("os"), EmbeddedText.Script(layout.Script), NodeFile.Executable);
    }

    private IEnumerable<NodeFile> ControlPlaneFiles(ClusterNode node, NodeNetwork network)
    {
        yield return new(NodePaths.InitConfiguration, _kubeadm.InitFile(node));
        if (options.AuditPolicy is { } policy)
        {
            yield return new(NodePaths.AuditPolicy, Lines(policy.TrimEnd('\n').Split('\n')));
        }

        foreach (NodeFile file in EtcdSnapshotPlan.Files(node, options.EtcdSnapshots))
        {
            yield return file;
        }

        foreach (string script in ControlPlaneScripts)
        {
            yield return Script(script);
        }

        if (options.Encryption is not null)
        {
            yield return Script("encryption-config");
            yield return Script("encryption-keys");
            yield return Script("encryption-rewrite");
        }

        if (options.UsesHaproxy)
        {
            yield return new("/etc/haproxy/haproxy.cfg", _loadBalancer.Haproxy().ToString());
        }

        if (options.LoadBalancer == LoadBalancerKind.HaproxyKeepalived)
        {
            yield return new("/etc/keepalived/keepalived.conf", _loadBalancer.Keepalived(node, network));
            yield return new("/etc/systemd/system/keepalived.service.d/calico-aci.conf", EmbeddedText.Template("keepalived-dropin.conf"));
        }
        else if (options.LoadBalancer == LoadBalancerKind.KubeVip)
        {
            yield return new(KubeVipPod.Path, KubeVipPod.Manifest(topology, options, network.AddressedInterface));
        }
    }

    private IEnumerable<NodeFile> PatchFiles() =>
        options.Patches.OrderBy(patch => patch.Key, StringComparer.Ordinal)
            .Select(patch => new NodeFile($"{NodePaths.Patches}/{patch.Key}", Lines(patch.Value.TrimEnd('\n').Split('\n'))));

    private Dictionary<string, string> Environment(ClusterNode node, NodeNetwork network, bool configureNetwork)
    {
        var environment = new Dictionary<string, string>
        {
            ["NODE_NAME"] = node.Name,
            ["NODE_ROLE"] = node.Role == NodeRole.ControlPlane ? "control-plane" : "worker",
            ["NODE_INTERFACE"] = string.Join(' ', network.Links),
            ["NODE_MTU"] = topology.Mtu.ToString(CultureInfo.InvariantCulture),
            ["KUBERNETES_VERSION"] = options.Version.ToString(),
            ["UPGRADE_FROM"] = options.UpgradeFrom?.ToString() ?? "",
            ["RUNTIME_SERVICE"] = RuntimePlan.Service(options.ContainerRuntime),
            ["RUNTIME_PACKAGE"] = RuntimePlan.Package(options),
            ["CRI_SOCKET"] = RuntimePlan.Socket(options.ContainerRuntime),
            ["CONTROL_PLANE_ENDPOINT"] = options.Endpoint.HostAndPort,
            ["LOCAL_API_ENDPOINT"] = ControlPlaneEndpoint.Join(node.PrimaryAddress, options.ApiServerPort),
            ["LOAD_BALANCER"] = options.LoadBalancerName,
            ["TIME_SYNC_REQUIRED"] = system.NtpServers.Count > 0 ? "true" : "false",
        };
        AddFamily(environment, node);
        if (network.Routes)
        {
            environment["HOST_ROUTING"] = "true";
        }

        if (configureNetwork)
        {
            environment["CONFIGURE_NETWORK"] = "true";
            environment["NETWORK_FILES"] = string.Join(' ', NetworkFiles(node, NodeNetworkPlan.Create(topology, node, network, system)).Select(file => file.Path));
            environment["NODE_GATEWAYS"] = string.Join(' ', topology.NodeSubnets.Select(subnet => subnet.Gateway).OfType<IPAddress>());
        }

        if (node.Role == NodeRole.ControlPlane)
        {
            environment["VIRTUAL_ADDRESSES"] = string.Join(' ', options.Endpoint.VirtualAddresses.OrderBy(address => address.Key).Select(address => address.Value));
            EtcdSnapshotPlan.AddEnvironment(environment, node, options.EtcdSnapshots);
        }

        if (system.Proxy is { } proxy)
        {
            environment["http_proxy"] = proxy.HttpProxy ?? "";
            environment["https_proxy"] = proxy.HttpsProxy ?? "";
            environment["no_proxy"] = NoProxy(proxy);
        }

        return environment;
    }

    /// <summary>What the family's own script reads. The repositories of the other family are files.</summary>
    private void AddFamily(Dictionary<string, string> environment, ClusterNode node)
    {
        if (node.OsFamily == OsFamily.Rhel)
        {
            environment["SELINUX"] = system.Selinux == SelinuxMode.Permissive ? "permissive" : "unchanged";
            return;
        }

        environment["KUBERNETES_REPOSITORY"] = OsLayout.Of(node.OsFamily).Repository(options.PackageRepository, options.Version.MinorText);
        environment["RUNTIME_REPOSITORY"] = RuntimePlan.Repository(options, node.OsFamily);
        if (system.UbuntuMirror is { } mirror)
        {
            environment["UBUNTU_MIRROR"] = mirror;
        }

        if (system.UbuntuPortsMirror is { } portsMirror)
        {
            environment["UBUNTU_PORTS_MIRROR"] = portsMirror;
        }
    }

    private string NoProxy(ProxyOptions proxy)
    {
        ServiceNetworks networks = topology.Networks;
        IEnumerable<Cidr> subnets = topology.NodeSubnets.Select(subnet => subnet.Subnet)
            .Concat(networks.Pods).Concat(networks.Services).Concat(networks.LoadBalancers).Concat(networks.External);
        return string.Join(',', new[] { "localhost", "127.0.0.1", "::1", ".svc", $".{options.ServiceDomain}" }
            .Concat(system.Domain is null ? [] : [$".{system.Domain}"])
            .Concat(options.Endpoint.DnsName is null ? [] : [options.Endpoint.DnsName])
            .Concat(subnets.Select(subnet => subnet.ToString()))
            .Concat(proxy.NoProxy)
            .Distinct(StringComparer.Ordinal));
    }

    private IEnumerable<string> Modules()
    {
        yield return "overlay";
        yield return "br_netfilter";
        if (options.KubeProxy == KubeProxyMode.Nftables)
        {
            yield return "nf_tables";
        }
        else if (options.KubeProxy == KubeProxyMode.Ipvs)
        {
            foreach (string module in new[] { "ip_vs", "ip_vs_rr", "ip_vs_wrr", "ip_vs_sh" })
            {
                yield return module;
            }
        }
    }

    private static NodeFile Script(string name) => new(NodePaths.Script(name), EmbeddedText.Script(name), NodeFile.Executable);

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
