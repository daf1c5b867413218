using System.IO.Compression;
using System.Text;

namespace CalicoAci.Components.Compute;

/// <summary>First-boot data as VMware's guestinfo variables, where cloud-init looks for it.</summary>
public static class GuestInfo
{
    /// <summary>The most characters of one variable that the guest's tools hand out.</summary>
    public const int MaximumLength = 65_535;

    /// <summary>The configuration keys and values for metadata and user-data.</summary>
    /// <exception cref="ArgumentException">A value would be longer than a guest can read.</exception>
    public static Dictionary<string, string> Create(string metadata, string userData, UserDataEncoding encoding)
    {
        string name = encoding == UserDataEncoding.GzipBase64 ? "gzip+base64" : "base64";
        return new Dictionary<string, string>
        {
            ["guestinfo.metadata"] = Encode(metadata, encoding),
            ["guestinfo.metadata.encoding"] = name,
            ["guestinfo.userdata"] = Encode(userData, encoding),
            ["guestinfo.userdata.encoding"] = name,
        };
    }

    private static string Encode(string text, UserDataEncoding encoding)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string value = Convert.ToBase64String(encoding == UserDataEncoding.GzipBase64 ? Compress(bytes) : bytes);
        return value.Length <= MaximumLength
            ? value
            : throw new ArgumentException($"First-boot data takes {value.Length} characters, but a guest reads {MaximumLength} at most; use gzip+base64 or fewer files.");
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.SmallestSize))
        {
            gzip.Write(bytes);
        }

        return buffer.ToArray();
    }
}
