namespace CalicoAci.Components.Bootstrap.Encryption;

/// <summary>The keys of a provider: the first one writes, all read.</summary>
public sealed record EncryptionKeys(IReadOnlyList<EncryptionKey> Keys);
