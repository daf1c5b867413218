using CalicoAci.Engine.Rendering.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Manifests;

/// <summary>A file of Kubernetes manifests.</summary>
internal static class ManifestFile
{
    /// <summary>The objects of a file; the file as a whole where it is not readable as objects, and its path where it is not on this machine.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">Its path as the stack has it.</param>
    public static IEnumerable<ManifestEntry> Objects(string path, string shown)
    {
        if (AssetText.OfFile(path) is not { } text)
        {
            return [new ManifestEntry($"source {shown}", NodeDigest.OfFile(path))];
        }

        return Documents(text) is { } documents
            ? documents.SelectMany(document => Expanded(document.RootNode)).Select(node => ManifestNodes.NameOf(node) is { } name
                ? ManifestEntry.OfObject(name, (YamlMappingNode)node)
                : new ManifestEntry($"file {shown}", NodeDigest.Of(node)))
            : [new ManifestEntry($"file {shown}", NodeDigest.Of(text))];
    }

    /// <summary>The documents of a text; null where it is not valid YAML.</summary>
    public static IReadOnlyList<YamlDocument>? Documents(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
            return [.. stream.Documents];
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<YamlNode> Expanded(YamlNode node) => node switch
    {
        YamlScalarNode { Value: null or "" or "~" or "null" } => [],
        YamlMappingNode list when ManifestNodes.Scalar(list, "kind").EndsWith("List", StringComparison.Ordinal) && ManifestNodes.Member(list, "items") is YamlSequenceNode items => items.Children,
        _ => [node],
    };
}
