using CalicoAci.Components.Bootstrap.Kubeadm;

namespace CalicoAci.Components.Bootstrap.Encryption;

/// <summary>What the API server encrypts before it writes to etcd (<c>apiserver.config.k8s.io/v1</c>). It holds keys.</summary>
public sealed record EncryptionConfiguration() : KubeadmDocument("apiserver.config.k8s.io/v1", "EncryptionConfiguration")
{
    /// <summary>Resources and how they are encrypted.</summary>
    public required IReadOnlyList<EncryptedResources> Resources { get; init; }
}
