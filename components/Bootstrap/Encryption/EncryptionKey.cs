using System.Security.Cryptography;
using System.Text;

namespace CalicoAci.Components.Bootstrap.Encryption;

/// <summary>A key of 32 bytes.</summary>
/// <param name="Name">The name that etcd stores beside each value; it follows from the key, so that the same key always has it.</param>
/// <param name="Secret">The key in base64.</param>
public sealed record EncryptionKey(string Name, string Secret)
{
    /// <summary>What stands for a secret where it is not known.</summary>
    private const string Opaque = "[secret]";

    private const int Bytes = 32;

    /// <summary>A key from the settings.</summary>
    /// <param name="setting">The name of the secret, for the message.</param>
    /// <param name="secret">The key in base64.</param>
    /// <exception cref="ArgumentException">It is not 32 bytes in base64.</exception>
    public static EncryptionKey Of(string setting, string secret)
    {
        Span<byte> key = stackalloc byte[Bytes + 3];
        return secret == Opaque || (Convert.TryFromBase64String(secret, key, out int length) && length == Bytes)
            ? new($"key-{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))[..12]}", secret)
            : throw new ArgumentException($"The secret {setting} must be 32 bytes in base64: head -c 32 /dev/urandom | base64", nameof(secret));
    }
}
