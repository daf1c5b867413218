using System.IO.Compression;
using System.Text;

namespace CalicoAci.Engine.Rendering.Text;

/// <summary>Texts that travel encoded, as in <c>guestinfo</c> and in cloud-init's <c>write_files</c>.</summary>
internal static class EncodedText
{
    // The first bytes of gzip's format, in base64.
    private const string GzipStart = "H4sI";
    private const int ShortestGuess = 24;

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>The plain text; null where the text is not what its encoding says, or is no text.</summary>
    /// <param name="text">The text as it travels.</param>
    /// <param name="encoding">The encoding as cloud-init names it: empty, <c>text/plain</c>, <c>b64</c>, <c>gz+b64</c> and their long forms.</param>
    public static string? Decode(string text, string encoding)
    {
        var (base64, gzip) = encoding.ToLowerInvariant() switch
        {
            "" or "text/plain" => (false, false),
            "b64" or "base64" => (true, false),
            "gz+b64" or "gzip+b64" or "gz+base64" or "gzip+base64" => (true, true),
            _ => (false, true),
        };
        if (!base64)
        {
            return gzip ? null : text;
        }

        try
        {
            var bytes = Convert.FromBase64String(text);
            return Strict.GetString(gzip ? Unzip(bytes) : bytes);
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The plain text of what looks like text in base64, zipped or not; null where it does not.</summary>
    public static string? Guess(string text)
    {
        if (text.Length < ShortestGuess || text.Length % 4 != 0 || text.Contains(' ', StringComparison.Ordinal) || text.Contains('\n', StringComparison.Ordinal))
        {
            return null;
        }

        var plain = Decode(text, text.StartsWith(GzipStart, StringComparison.Ordinal) ? "gzip+base64" : "base64");
        return plain is not null && plain.Contains('\n', StringComparison.Ordinal) && !plain.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) ? plain : null;
    }

    private static byte[] Unzip(byte[] bytes)
    {
        using var source = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var result = new MemoryStream();
        source.CopyTo(result);
        return result.ToArray();
    }
}
