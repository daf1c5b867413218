using CalicoAci.Components.Bootstrap.Kubeadm;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Bootstrap.Text;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>Makes the kubeadm configuration of a cluster's nodes.</summary>
public sealed class KubeadmPlan(ClusterTopology topology, KubernetesOptions options)
{
    /// <summary>The audit log on a control-plane node.</summary>
    private const string AuditLogs = "/var/log/kubernetes";

    private static readonly IReadOnlyDictionary<string, string> AuditArguments = new Dictionary<string, string>
    {
        ["audit-policy-file"] = NodePaths.AuditPolicy,
        ["audit-log-path"] = AuditLogs + "/audit.log",
        ["audit-log-maxage"] = "30",
        ["audit-log-maxbackup"] = "10",
        ["audit-log-maxsize"] = "100",
    };

    private static readonly IReadOnlyDictionary<string, string> EncryptionArguments = new Dictionary<string, string>
    {
        ["encryption-provider-config"] = NodePaths.Encryption + "/config.yaml",
        ["encryption-provider-config-automatic-reload"] = "true",
    };

    /// <summary>The file that <c>kubeadm init</c> reads on a control-plane node.</summary>
    public string InitFile(ClusterNode node)
    {
        List<object> documents = [Init(node), Cluster(), Kubelet()];
        if (options.KubeProxy != KubeProxyMode.None)
        {
            documents.Add(KubeProxy());
        }

        return YamlText.Kubernetes(documents);
    }

    /// <summary>The file that <c>kubeadm join</c> reads once the join step has put the secrets in.</summary>
    public string JoinFile(ClusterNode node) => YamlText.Kubernetes(new JoinConfiguration
    {
        NodeRegistration = Registration(node),
        Discovery = new(new(JoinPlaceholders.Token, options.Endpoint.HostAndPort, [JoinPlaceholders.CaCertHash])),
        ControlPlane = node.Role == NodeRole.ControlPlane ? new(LocalEndpoint(node), JoinPlaceholders.CertificateKey) : null,
        Patches = PatchDirectory,
    });

    private Patches? PatchDirectory => options.Patches.Count == 0 ? null : new(NodePaths.Patches);

    private InitConfiguration Init(ClusterNode node) => new()
    {
        NodeRegistration = Registration(node),
        LocalAPIEndpoint = LocalEndpoint(node),
        Patches = PatchDirectory,
    };

    private ClusterConfiguration Cluster() => new()
    {
        ClusterName = topology.ClusterName,
        KubernetesVersion = $"v{options.Version}",
        ControlPlaneEndpoint = options.Endpoint.HostAndPort,
        ImageRepository = options.ImageRepository,
        Networking = new(Prefixes(topology.Networks.Pods), Prefixes(topology.Networks.Services), options.ServiceDomain),
        ApiServer = new()
        {
            ExtraArgs = Arguments(options.ApiServerArguments, ApiServerArguments()),
            ExtraVolumes = ApiServerVolumes() is { Count: > 0 } volumes ? volumes : null,
            CertSans = CertificateNames(),
        },
        // Calico gives pods their addresses; the per-node subnets of the controller manager would only be confusing.
        ControllerManager = new()
        {
            ExtraArgs = Arguments(options.ControllerManagerArguments, new Dictionary<string, string> { ["allocate-node-cidrs"] = "false" }),
        },
        Scheduler = Arguments(options.SchedulerArguments) is { } scheduler ? new() { ExtraArgs = scheduler } : null,
        Etcd = options.EtcdArguments.Count == 0 ? null : new(new() { ExtraArgs = [.. options.EtcdArguments.OrderBy(argument => argument.Key, StringComparer.Ordinal).Select(Pair)] }),
        Proxy = options.KubeProxy == KubeProxyMode.None ? new(Disabled: true) : null,
    };

    private Dictionary<string, string> ApiServerArguments() => AuditArguments.Where(_ => options.AuditPolicy is not null)
        .Concat(EncryptionArguments.Where(_ => options.Encryption is not null))
        .ToDictionary();

    private List<HostPathMount> ApiServerVolumes() =>
    [
        .. options.AuditPolicy is null
            ? Array.Empty<HostPathMount>()
            :
            [
                new("audit-policy", NodePaths.AuditPolicy, NodePaths.AuditPolicy) { ReadOnly = true, PathType = "File" },
                new("audit-logs", AuditLogs, AuditLogs) { PathType = "DirectoryOrCreate" },
            ],
        // The directory and not the file: a new file takes the place of the old one.
        .. options.Encryption is null ? Array.Empty<HostPathMount>() : [new("encryption", NodePaths.Encryption, NodePaths.Encryption) { ReadOnly = true, PathType = "Directory" }],
    ];

    private KubeletConfiguration Kubelet() => new()
    {
        MaxPods = options.MaxPods,
        ServerTLSBootstrap = options.KubeletServingCertificates ? true : null,
        SystemReserved = options.SystemReserved.Count == 0 ? null : Sorted(options.SystemReserved),
        KubeReserved = options.KubeReserved.Count == 0 ? null : Sorted(options.KubeReserved),
        ShutdownGracePeriod = "60s",
        ShutdownGracePeriodCriticalPods = "20s",
        FeatureGates = options.FeatureGates.Count == 0 ? null : Sorted(options.FeatureGates),
    };

    private KubeProxyConfiguration KubeProxy() => new()
    {
        Mode = options.KubeProxy switch
        {
            KubeProxyMode.Nftables => "nftables",
            KubeProxyMode.Ipvs => "ipvs",
            _ => "iptables",
        },
        ClusterCidr = Prefixes(topology.Networks.Pods),
        Ipvs = options.KubeProxy == KubeProxyMode.Ipvs ? new(StrictArp: true) : null,
        FeatureGates = options.FeatureGates.Count == 0 ? null : Sorted(options.FeatureGates),
    };

    private NodeRegistration Registration(ClusterNode node) => new()
    {
        Name = node.Name,
        CriSocket = RuntimePlan.Socket(options.ContainerRuntime),
        KubeletExtraArgs =
        [
            // Named, because the node also holds the virtual address when it owns it.
            new("node-ip", string.Join(',', topology.Families.Select(family => node.Addresses[family]))),
            // There before the node's first pod, so that Calico peers with the leaves of the right rack at once.
            new("node-labels", $"{NodeLabels.Rack}={node.Rack}"),
            .. options.KubeletArguments.OrderBy(argument => argument.Key, StringComparer.Ordinal).Select(Pair),
        ],
    };

    private ApiEndpoint LocalEndpoint(ClusterNode node) => new(node.PrimaryAddress.ToString(), options.ApiServerPort);

    private IReadOnlyList<string>? CertificateNames()
    {
        IEnumerable<string> virtualAddresses = topology.Families.Where(options.Endpoint.VirtualAddresses.ContainsKey)
            .Select(family => options.Endpoint.VirtualAddresses[family].ToString());
        return [.. virtualAddresses.Concat(options.CertificateNames).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The arguments in order of name; what the settings say goes over what the program says.</summary>
    private IReadOnlyList<Argument>? Arguments(
        IReadOnlyDictionary<string, string> fromSettings,
        IReadOnlyDictionary<string, string>? fromProgram = null)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (options.FeatureGates.Count > 0)
        {
            all["feature-gates"] = string.Join(',', Sorted(options.FeatureGates).Select(gate => $"{gate.Key}={(gate.Value ? "true" : "false")}"));
        }

        foreach ((string name, string value) in (fromProgram ?? new Dictionary<string, string>()).Concat(fromSettings))
        {
            all[name] = value;
        }

        return all.Count == 0 ? null : [.. all.Select(Pair)];
    }

    private static Argument Pair(KeyValuePair<string, string> argument) => new(argument.Key, argument.Value);

    private static SortedDictionary<string, T> Sorted<T>(IReadOnlyDictionary<string, T> values) =>
        new(values.ToDictionary(), StringComparer.Ordinal);

    private static string Prefixes(IEnumerable<Cidr> prefixes) => string.Join(',', prefixes.OrderBy(prefix => prefix.Family));
}
