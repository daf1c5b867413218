using YamlDotNet.Serialization;

namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>What <c>kubeadm init</c> needs to know about the whole cluster.</summary>
public sealed record ClusterConfiguration() : KubeadmDocument(KubeadmVersion, "ClusterConfiguration")
{
    /// <summary>The name in kubeconfig files.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The version with a leading v.</summary>
    public required string KubernetesVersion { get; init; }

    /// <summary>Where all API servers are reached together, with port. Cannot be changed later.</summary>
    public required string ControlPlaneEndpoint { get; init; }

    /// <summary>Where images come from instead of registry.k8s.io.</summary>
    public string? ImageRepository { get; init; }

    /// <summary>Subnets and the DNS domain.</summary>
    public required ClusterNetworking Networking { get; init; }

    /// <summary>The API server.</summary>
    [YamlMember(Alias = "apiServer", ApplyNamingConventions = false)]
    public required ApiServer ApiServer { get; init; }

    /// <summary>The controller manager.</summary>
    public required ControlPlaneComponent ControllerManager { get; init; }

    /// <summary>The scheduler.</summary>
    public ControlPlaneComponent? Scheduler { get; init; }

    /// <summary>etcd.</summary>
    public Etcd? Etcd { get; init; }

    /// <summary>kube-proxy; left out where kubeadm installs it.</summary>
    public ProxyAddon? Proxy { get; init; }

    /// <summary>The kind of key of certificates, such as <c>ECDSA-P256</c>.</summary>
    public string? EncryptionAlgorithm { get; init; }

    /// <summary>How long leaf certificates live, such as <c>8760h0m0s</c>.</summary>
    public string? CertificateValidityPeriod { get; init; }
}
