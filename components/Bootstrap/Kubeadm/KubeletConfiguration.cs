namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>The configuration that all kubelets of the cluster share.</summary>
public sealed record KubeletConfiguration() : KubeadmDocument("kubelet.config.k8s.io/v1beta1", "KubeletConfiguration")
{
    /// <summary>Who manages cgroups; the container runtime must be set to the same.</summary>
    public string CgroupDriver { get; init; } = "systemd";

    /// <summary>The most pods of a node.</summary>
    public int? MaxPods { get; init; }

    /// <summary>Whether a serving certificate is asked for from the cluster; each request must be approved.</summary>
    public bool? ServerTLSBootstrap { get; init; }

    /// <summary>What is kept free for the operating system, such as <c>memory: 500Mi</c>.</summary>
    public IReadOnlyDictionary<string, string>? SystemReserved { get; init; }

    /// <summary>What is kept free for kubelet and container runtime.</summary>
    public IReadOnlyDictionary<string, string>? KubeReserved { get; init; }

    /// <summary>How long pods get to end when the node shuts down, such as <c>60s</c>.</summary>
    public string? ShutdownGracePeriod { get; init; }

    /// <summary>The part of it that is kept for critical pods.</summary>
    public string? ShutdownGracePeriodCriticalPods { get; init; }

    /// <summary>Feature gates of the kubelet.</summary>
    public IReadOnlyDictionary<string, bool>? FeatureGates { get; init; }
}
