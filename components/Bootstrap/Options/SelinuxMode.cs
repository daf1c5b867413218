namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>What becomes of SELinux on nodes that have it.</summary>
public enum SelinuxMode
{
    /// <summary>It reports and refuses nothing, as kubeadm asks for.</summary>
    Permissive,

    /// <summary>It stays as the host has it; a policy that enforces must allow what Kubernetes and Calico do.</summary>
    Unchanged,
}
