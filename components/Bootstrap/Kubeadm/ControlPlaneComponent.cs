namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>A component that runs as a static pod on control-plane nodes.</summary>
public record ControlPlaneComponent
{
    /// <summary>Arguments that add to or replace kubeadm's own.</summary>
    public IReadOnlyList<Argument>? ExtraArgs { get; init; }

    /// <summary>Paths of the node that the pod sees.</summary>
    public IReadOnlyList<HostPathMount>? ExtraVolumes { get; init; }
}
