using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Kubernetes;

/// <summary>The load balancer in front of the API servers.</summary>
[Setting("The load balancer in front of the API servers. Address and port are those of cluster.apiServer.")]
public sealed record LoadBalancerSettings
{
    /// <summary>The kind.</summary>
    [Setting("What answers at the virtual address.")]
    public LoadBalancerKind Kind { get; init; } = LoadBalancerKind.HaproxyKeepalived;

    /// <summary>The virtual router ID.</summary>
    [Setting("keepalived's virtual router ID: unique in the VLAN.", Minimum = 1, Maximum = 255)]
    public int VirtualRouterId { get; init; } = 51;

    /// <summary>kube-vip's image.</summary>
    [Setting("kube-vip's image.", MinimumLength = 1)]
    public string KubeVipImage { get; init; } = "ghcr.io/kube-vip/kube-vip:v1.0.3";
}
