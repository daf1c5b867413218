namespace CalicoAci.Components.Bootstrap.Kubeadm;

/// <summary>A directory of patches named <c>target[suffix][+patchtype].yaml</c>.</summary>
/// <param name="Directory">The absolute path.</param>
public sealed record Patches(string Directory);
