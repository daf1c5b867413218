namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>How the API server encrypts.</summary>
public enum EncryptionCipher
{
    /// <summary>XSalsa20 and Poly1305: authenticated.</summary>
    Secretbox,

    /// <summary>AES-CBC with PKCS#7 padding: for rules that ask for AES.</summary>
    Aescbc,
}
