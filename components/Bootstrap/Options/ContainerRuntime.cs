namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>What runs the containers of a node.</summary>
public enum ContainerRuntime
{
    /// <summary>containerd 2, from Docker's package repository.</summary>
    Containerd,

    /// <summary>CRI-O of the same minor version as Kubernetes.</summary>
    CriO,
}
