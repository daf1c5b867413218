using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Kubernetes;

/// <summary>Encryption at rest.</summary>
[Setting("Encryption at rest: what the API servers encrypt before they write to etcd. The keys are the secrets encryptionKey and encryptionKey2.")]
public sealed record EncryptionSettings
{
    /// <summary>The cipher.</summary>
    [Setting("How it is encrypted: secretbox, or aescbc where rules ask for AES.")]
    public EncryptionCipher Provider { get; init; } = EncryptionCipher.Secretbox;

    /// <summary>The resources.</summary>
    [Setting("The resources that are encrypted.", MinimumLength = 1, Pattern = @"[a-z0-9]+(\.[a-z0-9.-]+)?", PatternHint = "a resource in the plural such as secrets, with its API group where it has one", Example = "[secrets, configmaps]")]
    public IReadOnlyList<string> Resources { get; init; } = ["secrets"];

    /// <summary>The active key.</summary>
    [Setting("The key that writes: first is the secret encryptionKey, second encryptionKey2. The other one, if it is set, only reads. A key becomes active only after an 'up' in which it was the other one.")]
    public EncryptionKeySlot ActiveKey { get; init; } = EncryptionKeySlot.First;
}
