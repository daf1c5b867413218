namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>How Kubernetes is set up on the nodes of a cluster.</summary>
public sealed record KubernetesOptions
{
    /// <summary>The version of kubeadm, kubelet, kubectl and the control plane.</summary>
    public required KubernetesVersion Version { get; init; }

    /// <summary>The version that the nodes run while the stack upgrades them to <see cref="Version"/>; null at all other times.</summary>
    public KubernetesVersion? UpgradeFrom { get; init; }

    /// <summary>Whether the stack upgrades the nodes.</summary>
    public bool IsUpgrade => UpgradeFrom is { } from && from != Version;

    /// <summary>How many workers are upgraded or changed at a time, in percent of all; at least one.</summary>
    public int UpgradePercent { get; init; } = 20;

    /// <summary>Where all API servers are reached together.</summary>
    public required ControlPlaneEndpoint Endpoint { get; init; }

    /// <summary>The port of each node's own API server.</summary>
    public int ApiServerPort { get; init; } = 6443;

    /// <summary>The control-plane node that initialises the cluster and makes join material; the first one if absent.</summary>
    public string? InitialControlPlane { get; init; }

    /// <summary>What runs the containers.</summary>
    public ContainerRuntime ContainerRuntime { get; init; } = ContainerRuntime.Containerd;

    /// <summary>The version of containerd: major and minor, or with the patch level.</summary>
    public string ContainerdVersion { get; init; } = "2.2";

    /// <summary>The version of CRI-O with its patch level; null for the newest of its repository when a node is set up.</summary>
    public string? CriOVersion { get; init; }

    /// <summary>What answers at the endpoint.</summary>
    public LoadBalancerKind LoadBalancer { get; init; } = LoadBalancerKind.HaproxyKeepalived;

    /// <summary>Whether haproxy runs on the control-plane nodes: kube-vip moves an address, but does not translate the port.</summary>
    public bool UsesHaproxy => LoadBalancer == LoadBalancerKind.HaproxyKeepalived || (LoadBalancer == LoadBalancerKind.KubeVip && Endpoint.Port != ApiServerPort);

    /// <summary>What answers at the endpoint, as the settings and the scripts say it.</summary>
    public string LoadBalancerName => LoadBalancer switch
    {
        LoadBalancerKind.HaproxyKeepalived => "haproxy-keepalived",
        LoadBalancerKind.KubeVip => "kube-vip",
        _ => "existing",
    };

    /// <summary>The VRRP virtual router ID, 1 to 255, unique in the node subnet's VLAN.</summary>
    public int VirtualRouterId { get; init; } = 51;

    /// <summary>kube-vip's image.</summary>
    public string KubeVipImage { get; init; } = "ghcr.io/kube-vip/kube-vip:v1.0.3";

    /// <summary>How kube-proxy works.</summary>
    public KubeProxyMode KubeProxy { get; init; } = KubeProxyMode.Iptables;

    /// <summary>The domain of services.</summary>
    public string ServiceDomain { get; init; } = "cluster.local";

    /// <summary>Names and addresses that the API server's certificate is good for, besides nodes and endpoint.</summary>
    public IReadOnlyList<string> CertificateNames { get; init; } = [];

    /// <summary>Feature gates of all components.</summary>
    public IReadOnlyDictionary<string, bool> FeatureGates { get; init; } = new Dictionary<string, bool>();

    /// <summary>Extra arguments of the API server.</summary>
    public IReadOnlyDictionary<string, string> ApiServerArguments { get; init; } = new Dictionary<string, string>();

    /// <summary>Extra arguments of the controller manager.</summary>
    public IReadOnlyDictionary<string, string> ControllerManagerArguments { get; init; } = new Dictionary<string, string>();

    /// <summary>Extra arguments of the scheduler.</summary>
    public IReadOnlyDictionary<string, string> SchedulerArguments { get; init; } = new Dictionary<string, string>();

    /// <summary>Extra arguments of etcd.</summary>
    public IReadOnlyDictionary<string, string> EtcdArguments { get; init; } = new Dictionary<string, string>();

    /// <summary>Extra arguments of the kubelet.</summary>
    public IReadOnlyDictionary<string, string> KubeletArguments { get; init; } = new Dictionary<string, string>();

    /// <summary>The most pods of a node.</summary>
    public int MaxPods { get; init; } = 110;

    /// <summary>Whether kubelets ask the cluster for their serving certificates; something must approve the requests.</summary>
    public bool KubeletServingCertificates { get; init; }

    /// <summary>What the kubelet keeps free for the operating system, by resource.</summary>
    public IReadOnlyDictionary<string, string> SystemReserved { get; init; } = new Dictionary<string, string>();

    /// <summary>What the kubelet keeps free for itself and the container runtime, by resource.</summary>
    public IReadOnlyDictionary<string, string> KubeReserved { get; init; } = new Dictionary<string, string>();

    /// <summary>An audit policy for the API server as YAML, if any.</summary>
    public string? AuditPolicy { get; init; }

    /// <summary>Patches of static pods and kubelet configuration: file name, such as <c>kube-apiserver+merge.yaml</c>, to text.</summary>
    public IReadOnlyDictionary<string, string> Patches { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the control plane's images come from instead of registry.k8s.io.</summary>
    public string? ImageRepository { get; init; }

    /// <summary>Mirrors of image registries.</summary>
    public IReadOnlyList<RegistryMirror> RegistryMirrors { get; init; } = [];

    /// <summary>The repository of Kubernetes packages; <c>{minor}</c> stands for the minor version, <c>{format}</c> for deb or rpm.</summary>
    public string PackageRepository { get; init; } = "https://pkgs.k8s.io/core:/stable:/v{minor}/{format}";

    /// <summary>The repository of CRI-O packages; <c>{minor}</c> stands for the minor version, <c>{format}</c> for deb or rpm.</summary>
    public string CriORepository { get; init; } = "https://download.opensuse.org/repositories/isv:/cri-o:/stable:/v{minor}/{format}";

    /// <summary>The repository of containerd packages, above the distributions' folders.</summary>
    public string ContainerdRepository { get; init; } = "https://download.docker.com/linux";

    /// <summary>What the API servers encrypt before they write to etcd; null for nothing.</summary>
    public EncryptionOptions? Encryption { get; init; }

    /// <summary>The name of the last renewal of certificates, such as its date; null for none.</summary>
    public string? CertificateRenewal { get; init; }

    /// <summary>The regular snapshots of etcd.</summary>
    public EtcdSnapshotOptions EtcdSnapshots { get; init; } = new();

    /// <summary>How long a node may take to give up its pods when it is removed or upgraded, in seconds.</summary>
    public int DrainSeconds { get; init; } = 300;
}
