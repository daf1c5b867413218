using System.Security.Cryptography;
using System.Text;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Comparison;

/// <summary>Digests of secret values, so that a baseline shows that a secret changed, but never what it is.</summary>
/// <remarks>
/// With the stack's passphrase the key of the digests derives from it, and nobody else can try out values. Without the
/// passphrase the engine knows no secret of the stack; its digests then tell changes of what surrounds the secrets.
/// </remarks>
internal sealed class SecretDigests
{
    private readonly byte[] _key;

    private SecretDigests(byte[] key, string kind, bool needPassphrase)
    {
        (_key, NeedPassphrase) = (key, needPassphrase);
        KeyName = $"{kind}:{Convert.ToHexStringLower(HMACSHA256.HashData(key, "name"u8).AsSpan(0, 8))}";
    }

    /// <summary>Tells one key from another.</summary>
    public string KeyName { get; }

    /// <summary>Whether only who has the passphrase can make these digests, so that they may be of values that can be guessed.</summary>
    public bool NeedPassphrase { get; }

    /// <summary>Digests under a key that only the passphrase gives.</summary>
    public static SecretDigests Keyed(ReadOnlySpan<byte> key) => new(key.ToArray(), "passphrase", needPassphrase: true);

    /// <summary>Digests under a key that the stack's settings give.</summary>
    /// <param name="salt">The stack's encryption salt and name.</param>
    public static SecretDigests Salted(string salt) => new(SHA256.HashData(Encoding.UTF8.GetBytes("calico-aci baseline " + salt)), "opaque", needPassphrase: false);

    /// <summary>Gives the digest of a value.</summary>
    public string Of(PropertyValue value) => Convert.ToBase64String(
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(PropertyJson.Text(value, static (writer, inner) => PropertyJson.Write(writer, inner, null)))).AsSpan(0, 18));
}
