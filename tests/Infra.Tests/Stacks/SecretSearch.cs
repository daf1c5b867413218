using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>
/// Finds secrets in texts: as they are, in base64 wherever they begin, in hexadecimal, with the escapes of JSON and of
/// URLs, as their plain digests, and in what is packed with gzip.
/// </summary>
internal sealed partial class SecretSearch
{
    private readonly (string Secret, string[] Forms)[] _forms;
    private readonly SearchValues<string> _all;

    public SecretSearch(IEnumerable<string> secrets)
    {
        _forms = [.. secrets.Distinct().Select(secret => (secret, FormsOf(secret).ToArray()))];
        _all = SearchValues.Create([.. _forms.SelectMany(entry => entry.Forms)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The secrets that a text shows.</summary>
    public IEnumerable<string> In(string text)
    {
        // One pass for all of them: most texts show none.
        string[] layers = [.. Layers(text).Where(layer => layer.AsSpan().ContainsAny(_all))];
        return _forms.Where(entry => entry.Forms.Any(form => Array.Exists(layers, layer => layer.Contains(form, StringComparison.OrdinalIgnoreCase)))).Select(entry => entry.Secret);
    }

    private static IEnumerable<string> FormsOf(string secret)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        yield return Convert.ToHexString(bytes);
        foreach (byte[] digest in new[] { SHA256.HashData(bytes), SHA1.HashData(bytes), MD5.HashData(bytes), SHA512.HashData(bytes) })
        {
            // Digests are often cut.
            yield return Convert.ToHexString(digest)[..10];
            yield return Convert.ToBase64String(digest)[..10];
        }

        // Three, because a secret may begin at any of the three bytes of a group; the letters at the ends depend on what is around.
        foreach (string form in Enumerable.Range(0, 3).Select(offset => Convert.ToBase64String([.. new byte[offset], .. bytes])[(offset == 0 ? 0 : 4)..^4]).Where(form => form.Length >= 7))
        {
            yield return form;
        }
    }

    // The text, and what is packed in it, however deep.
    private static IEnumerable<string> Layers(string text)
    {
        string plain = text.Replace("\\u002B", "+", StringComparison.OrdinalIgnoreCase).Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal);
        yield return plain;
        foreach (Match packed in Packed().Matches(plain))
        {
            if (Unpack(packed.Value) is { } inside)
            {
                foreach (string layer in Layers(inside))
                {
                    yield return layer;
                }
            }
        }
    }

    private static string? Unpack(string base64)
    {
        try
        {
            byte[] bytes = Convert.FromBase64String(base64[..(base64.Length / 4 * 4)]);
            using var reader = bytes is [0x1f, 0x8b, ..]
                ? new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
                : new StreamReader(new MemoryStream(bytes));
            return reader.ReadToEnd();
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            return null;
        }
    }

    [GeneratedRegex("[A-Za-z0-9+/]{24,}={0,2}")]
    private static partial Regex Packed();
}
