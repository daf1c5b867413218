namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>What the API servers encrypt before they write to etcd.</summary>
public sealed record EncryptionOptions
{
    /// <summary>How.</summary>
    public EncryptionCipher Provider { get; init; } = EncryptionCipher.Secretbox;

    /// <summary>The resources.</summary>
    public IReadOnlyList<string> Resources { get; init; } = ["secrets"];

    /// <summary>The key that writes; the other one only reads.</summary>
    public EncryptionKeySlot ActiveKey { get; init; } = EncryptionKeySlot.First;
}
