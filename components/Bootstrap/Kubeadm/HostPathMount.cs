namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>A path of the node in a static pod.</summary>
/// <param name="Name">The volume's name.</param>
/// <param name="HostPath">The path on the node.</param>
/// <param name="MountPath">The path in the pod.</param>
public sealed record HostPathMount(string Name, string HostPath, string MountPath)
{
    /// <summary>Whether the pod may not write.</summary>
    public bool? ReadOnly { get; init; }

    /// <summary>What the path must be: <c>File</c>, <c>DirectoryOrCreate</c> …</summary>
    public string? PathType { get; init; }
}
