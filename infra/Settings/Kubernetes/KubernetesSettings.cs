using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Kubernetes;

/// <summary>How Kubernetes is set up.</summary>
[Setting("How Kubernetes is set up on the nodes.")]
public sealed record KubernetesSettings : ISettingsRules
{
    /// <summary>The version.</summary>
    [Setting("The version of Kubernetes, with patch level. To upgrade a cluster, also set upgradeFrom: one minor version at a time, never down.", Pattern = @"v?[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}", PatternHint = "a version such as 1.36.4", Example = "1.36.4")]
    public required string Version { get; init; }

    /// <summary>The version to upgrade from.</summary>
    [Setting("The version that the nodes run, while 'version' is the one to upgrade them to. Take it out when the upgrade is done.", Pattern = @"v?[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}", PatternHint = "a version such as 1.35.7", Example = "1.35.7")]
    public string? UpgradeFrom { get; init; }

    /// <summary>The share of workers upgraded together.</summary>
    [Setting("How many workers are upgraded, or get another container runtime or kubelet configuration, at a time: at least one.", Minimum = 1, Maximum = 100, Unit = "percent")]
    public int UpgradePercent { get; init; } = 20;

    /// <summary>The initial control-plane node.</summary>
    [Setting("The control-plane node that initialises the cluster and lets others join; the first one if it is not given. Name another one before that node is replaced.")]
    public string? InitialControlPlane { get; init; }

    /// <summary>The container runtime.</summary>
    [Setting("What runs the containers.")]
    public ContainerRuntime ContainerRuntime { get; init; } = ContainerRuntime.Containerd;

    /// <summary>The version of containerd.</summary>
    [Setting("The version of containerd: major and minor, or with the patch level. Running nodes get another one after the other, each drained before.", Pattern = @"2\.[0-9]{1,2}(\.[0-9]{1,3})?", PatternHint = "a version of containerd 2 such as 2.2 or 2.2.4")]
    public string ContainerdVersion { get; init; } = "2.2";

    /// <summary>The version of CRI-O.</summary>
    [Setting("The version of CRI-O with its patch level, of the same minor version as Kubernetes; without it, a node gets the newest one when it is set up or upgraded. Running nodes get another one after the other, each drained before.", Pattern = @"1\.[0-9]{1,2}\.[0-9]{1,3}", PatternHint = "a version of CRI-O such as 1.36.3", Example = "1.36.3")]
    public string? CriOVersion { get; init; }

    /// <summary>The load balancer.</summary>
    [Setting("The load balancer in front of the API servers.")]
    public LoadBalancerSettings LoadBalancer { get; init; } = new();

    /// <summary>kube-proxy.</summary>
    [Setting("How kube-proxy works; 'none' with Calico's eBPF data plane.")]
    public KubeProxyMode KubeProxy { get; init; } = KubeProxyMode.Iptables;

    /// <summary>The domain of services.</summary>
    [Setting("The domain of services.", Pattern = @"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*", PatternHint = "a lower-case DNS domain")]
    public string ServiceDomain { get; init; } = "cluster.local";

    /// <summary>A name for the API.</summary>
    [Setting("A DNS name for the API's virtual address; nodes and users then use it. It cannot be changed later.", Pattern = @"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+", PatternHint = "a lower-case DNS name")]
    public string? ApiServerName { get; init; }

    /// <summary>Names in the API's certificate.</summary>
    [Setting("Names and addresses that the API's certificate is good for, besides nodes and virtual address.", Pattern = KubernetesText.CertificateName, PatternHint = "a DNS name or an IP address")]
    public IReadOnlyList<string> CertificateNames { get; init; } = [];

    /// <summary>The most pods of a node.</summary>
    [Setting("The most pods of a node.", Minimum = 10, Maximum = 1024)]
    public int MaxPods { get; init; } = 110;

    /// <summary>Reserved for the system.</summary>
    [Setting("What the kubelet keeps free for the operating system, by resource.", Pattern = KubernetesText.Quantity, PatternHint = "a quantity such as 250m or 500Mi", Example = "{ cpu: 250m, memory: 500Mi }")]
    public IReadOnlyDictionary<string, string> SystemReserved { get; init; } = new Dictionary<string, string>();

    /// <summary>Reserved for Kubernetes.</summary>
    [Setting("What the kubelet keeps free for itself and the container runtime, by resource.", Pattern = KubernetesText.Quantity, PatternHint = "a quantity such as 250m or 500Mi")]
    public IReadOnlyDictionary<string, string> KubeReserved { get; init; } = new Dictionary<string, string>();

    /// <summary>Feature gates.</summary>
    [Setting("Feature gates of all components.")]
    public IReadOnlyDictionary<string, bool> FeatureGates { get; init; } = new Dictionary<string, bool>();

    /// <summary>Extra arguments.</summary>
    [Setting("Extra arguments of the components.")]
    public ExtraArgumentsSettings ExtraArguments { get; init; } = new();

    /// <summary>The audit policy.</summary>
    [Setting("The audit policy of the API servers as YAML text; without one nothing is audited.")]
    public string? AuditPolicy { get; init; }

    /// <summary>Patches.</summary>
    [Setting("kubeadm's patches by file name, such as kube-apiserver+merge.yaml.")]
    public IReadOnlyDictionary<string, string> Patches { get; init; } = new Dictionary<string, string>();

    /// <summary>The image repository.</summary>
    [Setting("Where the control plane's images come from instead of registry.k8s.io.", Pattern = KubernetesText.Repository, PatternHint = "a registry with its path and without https://, such as registry.example.net/k8s")]
    public string? ImageRepository { get; init; }

    /// <summary>Registry mirrors.</summary>
    [Setting("Mirrors of image registries: the URLs that are tried before the registry itself.", Example = "{ docker.io: [https://mirror.example.net] }")]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> RegistryMirrors { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Package repositories.</summary>
    [Setting("Package repositories instead of the public ones.")]
    public RepositoriesSettings Repositories { get; init; } = new();

    /// <summary>Encryption at rest.</summary>
    [Setting("Encryption at rest. Without this section etcd has secrets as they are.")]
    public EncryptionSettings? Encryption { get; init; }

    /// <summary>The certificates.</summary>
    [Setting("The certificates of the control plane.")]
    public CertificatesSettings Certificates { get; init; } = new();

    /// <summary>The snapshots of etcd.</summary>
    [Setting("The regular snapshots of etcd.")]
    public EtcdSnapshotSettings EtcdSnapshots { get; init; } = new();

    /// <summary>The time to drain a node.</summary>
    [Setting("How long a node may take to give up its pods when it is removed, upgraded or gets another container runtime.", Minimum = 0, Maximum = 3600, Unit = "s")]
    public int DrainSeconds { get; init; } = 300;

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (KubernetesVersion.TryParse(Version, out KubernetesVersion? version) && version.CompareTo(KubernetesVersion.Oldest) < 0)
        {
            errors.Add($"{path}.version", $"found {version}; must be {KubernetesVersion.Oldest.MinorText} or later, because older versions do not read kubeadm.k8s.io/v1beta4", "CA320");
        }

        if (version is not null && KubernetesVersion.TryParse(UpgradeFrom, out KubernetesVersion? from))
        {
            if (version.CompareTo(from) < 0)
            {
                errors.Add($"{path}.upgradeFrom", $"found {from}, which is later than version {version}; Kubernetes cannot be downgraded", "CA324");
            }
            else if (version.Major != from.Major || version.Minor > from.Minor + 1)
            {
                errors.Add($"{path}.upgradeFrom", $"found {from}; Kubernetes is upgraded by one minor version at a time, so version must be {from.Major}.{from.Minor + 1} or lower before {version}", "CA324");
            }
        }

        if (version is not null && KubernetesVersion.TryParse(CriOVersion, out KubernetesVersion? criO) && criO.MinorText != version.MinorText)
        {
            errors.Add($"{path}.criOVersion", $"found {criO}; CRI-O must have the minor version of Kubernetes, {version.MinorText}", "CA328");
        }

        KubernetesText.Check(this, path, errors);

        foreach (string file in Patches.Keys.Where(file => !PatchFile.IsValid(file)))
        {
            errors.Add(SettingNames.MemberPath($"{path}.patches", file), $"is not a file name that kubeadm reads; it must be {PatchFile.Hint}", "CA321");
        }

        foreach ((string registry, IReadOnlyList<string> mirrors) in RegistryMirrors)
        {
            foreach ((int index, string mirror) in mirrors.Index())
            {
                if (!Uri.TryCreate(mirror, UriKind.Absolute, out Uri? url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0 || mirror.AsSpan().ContainsAny(" \t\r\n\"\\"))
                {
                    errors.Add($"{SettingNames.MemberPath($"{path}.registryMirrors", registry)}[{index}]", $"found '{mirror}'; must be a URL without user and password, such as https://mirror.example.net", "CA322");
                }
            }
        }
    }
}
