using System.Security.Cryptography;
using System.Text;

namespace CalicoAci.Engine.Secrets;

/// <summary>The passphrase secrets provider of Pulumi.</summary>
/// <remarks>
/// The key is PBKDF2 of the passphrase (SHA-256, 1,000,000 rounds, an 8-byte salt, 32 bytes); values are AES-256-GCM,
/// written <c>v1:nonce:ciphertext-and-tag</c> in base64. The stack file's <c>encryptionsalt</c> is <c>v1:salt:</c> and the
/// encrypted text <c>pulumi</c>, which tells whether a passphrase is the right one.
/// </remarks>
internal sealed class PassphraseSecrets : ISecretDecryptor, IDisposable
{
    private const int Rounds = 1_000_000;
    private const int KeySize = 32;
    private const int TagSize = 16;
    private const int SaltSize = 8;
    private const string Check = "pulumi";

    private readonly AesGcm _aes;
    private readonly byte[] _digestKey;

    private PassphraseSecrets(byte[] key)
    {
        _aes = new AesGcm(key, TagSize);
        _digestKey = HMACSHA256.HashData(key, "calico-aci digest of secrets"u8);
    }

    /// <summary>A key for digests of secrets that only the owner of the passphrase can make.</summary>
    public ReadOnlySpan<byte> DigestKey => _digestKey;

    /// <summary>Opens the secrets of a stack; null where the passphrase is wrong.</summary>
    /// <exception cref="FormatException">The salt is not what this provider writes.</exception>
    public static PassphraseSecrets? Open(string encryptionSalt, string passphrase)
    {
        string[] parts = encryptionSalt.Split(':', 3);
        if (parts is not ["v1", var salt, var check])
        {
            throw new FormatException("it does not begin with 'v1:', a salt and an encrypted check value.");
        }

        var secrets = new PassphraseSecrets(
            Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), Convert.FromBase64String(salt), Rounds, HashAlgorithmName.SHA256, KeySize));
        if (secrets.Decrypt(check) == Check)
        {
            return secrets;
        }

        secrets.Dispose();
        return null;
    }

    /// <summary>Starts the secrets of a new stack.</summary>
    /// <param name="passphrase">The passphrase.</param>
    /// <param name="encryptionSalt">The stack file's <c>encryptionsalt</c>.</param>
    public static PassphraseSecrets Create(string passphrase, out string encryptionSalt)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltSize);
        var secrets = new PassphraseSecrets(
            Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), salt, Rounds, HashAlgorithmName.SHA256, KeySize));
        encryptionSalt = $"v1:{Convert.ToBase64String(salt)}:{secrets.Encrypt(Check)}";
        return secrets;
    }

    /// <summary>Encrypts a text; each time with a nonce of its own.</summary>
    public string Encrypt(string plaintext)
    {
        byte[] nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        byte[] text = Encoding.UTF8.GetBytes(plaintext);
        byte[] body = new byte[text.Length + TagSize];
        lock (_aes)
        {
            _aes.Encrypt(nonce, text, body.AsSpan(0, text.Length), body.AsSpan(text.Length));
        }

        return $"v1:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(body)}";
    }

    /// <inheritdoc/>
    public string? Decrypt(string ciphertext)
    {
        ArgumentNullException.ThrowIfNull(ciphertext);
        if (ciphertext.Split(':') is not ["v1", var nonceText, var bodyText])
        {
            return null;
        }

        try
        {
            byte[] nonce = Convert.FromBase64String(nonceText);
            byte[] body = Convert.FromBase64String(bodyText);
            if (body.Length < TagSize || nonce.Length != AesGcm.NonceByteSizes.MaxSize)
            {
                return null;
            }

            byte[] plaintext = new byte[body.Length - TagSize];
            lock (_aes)
            {
                _aes.Decrypt(nonce, body.AsSpan(0, plaintext.Length), body.AsSpan(plaintext.Length), plaintext);
            }

            return Encoding.UTF8.GetString(plaintext);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _aes.Dispose();
        CryptographicOperations.ZeroMemory(_digestKey);
    }
}
