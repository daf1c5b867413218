using System.Text;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Rendering.Text;

/// <summary>The text of an asset, where it is on this machine.</summary>
internal static class AssetText
{
    private const int MaximumLength = 4 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>The text; null for what is elsewhere, too long, or no text.</summary>
    public static string? Of(PropertyValue.AssetValue asset, string programDirectory) =>
        asset.Text ?? (asset.Path is null ? null : OfFile(Path.Combine(programDirectory, asset.Path)));

    /// <summary>The text of a file; null for what is not there, too long, or no text.</summary>
    public static string? OfFile(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= MaximumLength } ? File.ReadAllText(path, Strict) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }
}
