using YamlDotNet.Serialization;

namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>The configuration that all kube-proxies share. It is read at init only.</summary>
public sealed record KubeProxyConfiguration() : KubeadmDocument("kubeproxy.config.k8s.io/v1alpha1", "KubeProxyConfiguration")
{
    /// <summary><c>iptables</c>, <c>nftables</c> or <c>ipvs</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>Where metrics are served.</summary>
    public string? MetricsBindAddress { get; init; }

    /// <summary>Pod subnets, so that traffic from elsewhere can be told apart.</summary>
    [YamlMember(Alias = "clusterCIDR", ApplyNamingConventions = false)]
    public string? ClusterCidr { get; init; }

    /// <summary>Settings of ipvs mode.</summary>
    public Ipvs? Ipvs { get; init; }

    /// <summary>Feature gates of kube-proxy.</summary>
    public IReadOnlyDictionary<string, bool>? FeatureGates { get; init; }
}
