using System.Security.Cryptography;

namespace CalicoAci.Engine.Hosts;

/// <summary>A public host key.</summary>
/// <param name="Algorithm">The kind of key, such as <c>ssh-ed25519</c>.</param>
/// <param name="Blob">The key in base64.</param>
internal sealed record HostKey(string Algorithm, string Blob)
{
    /// <summary>
    /// The kinds in the order in which the command provider's SSH client asks a host for them (golang.org/x/crypto/ssh, default
    /// host key algorithms). It compares the first kind that the host has with the expected key, whatever kind that is of.
    /// </summary>
    public static IReadOnlyList<string> Preference { get; } = ["ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa", "ssh-ed25519"];

    /// <summary>The fingerprint as OpenSSH shows it.</summary>
    public string Fingerprint => $"SHA256:{Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String(Blob))).TrimEnd('=')}";

    /// <summary>Reads a key as a <c>.pub</c> file has it: the algorithm, the key, a comment. Null for anything else.</summary>
    public static HostKey? Parse(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        byte[] blob = new byte[text.Length];
        return parts.Length >= 2 && Preference.Contains(parts[0]) && Convert.TryFromBase64String(parts[1], blob, out int length) && Names(blob.AsSpan(0, length), parts[0])
            ? new HostKey(parts[0], parts[1])
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Algorithm} {Blob}";

    // A key begins with the length and the name of its algorithm (RFC 4253, section 6.6).
    private static bool Names(ReadOnlySpan<byte> blob, string algorithm) =>
        blob.Length > 4 + algorithm.Length
        && System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(blob) == (uint)algorithm.Length
        && blob.Slice(4, algorithm.Length).SequenceEqual(System.Text.Encoding.ASCII.GetBytes(algorithm));
}
