namespace CalicoAci.Components.Bootstrap.Encryption;

/// <summary>One way to encrypt; exactly one member is given.</summary>
public sealed record EncryptionProvider
{
    /// <summary>XSalsa20 and Poly1305.</summary>
    public EncryptionKeys? Secretbox { get; init; }

    /// <summary>AES-CBC with PKCS#7 padding.</summary>
    public EncryptionKeys? Aescbc { get; init; }

    /// <summary>No encryption: reads what was written before encryption was on.</summary>
    public IReadOnlyDictionary<string, string>? Identity { get; init; }
}
