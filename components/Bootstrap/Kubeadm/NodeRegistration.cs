namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>How a node registers with the API server.</summary>
public sealed record NodeRegistration
{
    /// <summary>The node's name.</summary>
    public required string Name { get; init; }

    /// <summary>The container runtime's socket, with <c>unix://</c>.</summary>
    public required string CriSocket { get; init; }

    /// <summary>Taints. None given means the default of the node's role; an empty list means no taint.</summary>
    public IReadOnlyList<Taint>? Taints { get; init; }

    /// <summary>Extra arguments of the kubelet.</summary>
    public required IReadOnlyList<Argument> KubeletExtraArgs { get; init; }

    /// <summary>Preflight checks whose failure is only a warning.</summary>
    public IReadOnlyList<string>? IgnorePreflightErrors { get; init; }
}
