namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>What answers at the control-plane endpoint.</summary>
public enum LoadBalancerKind
{
    /// <summary>haproxy and keepalived as packages on the control-plane nodes.</summary>
    HaproxyKeepalived,

    /// <summary>kube-vip as a static pod on the control-plane nodes.</summary>
    KubeVip,

    /// <summary>A load balancer that somebody else runs.</summary>
    Existing,
}
