namespace CalicoAci.Infra.Settings;

/// <summary>What is wrong with the value of a secret. The value itself is in no message.</summary>
internal static class SecretForm
{
    /// <summary>VRRP carries 8 bytes (RFC 2338, section 5.3.6); the characters that are refused mean something in keepalived.conf.</summary>
    public static string? OfVrrpPassword(string value)
    {
        if (value.Length is < 1 or > 8)
        {
            return $"has {value.Length} characters; must have 1 to 8, because VRRP carries no more";
        }

        return value.All(static character => character is > ' ' and <= '~' && !"{}\"#!$\\".Contains(character, StringComparison.Ordinal))
            ? null
            : "has a character that keepalived would not take as it is; must be printable ASCII without spaces and without {}\"#!$\\";
    }

    /// <summary>A key of secretbox or AES-256.</summary>
    public static string? OfEncryptionKey(string value)
    {
        Span<byte> key = stackalloc byte[64];
        return Convert.TryFromBase64String(value, key, out int length) && length == 32
            ? null
            : "is not 32 bytes in base64; make one with: head -c 32 /dev/urandom | base64";
    }
}
