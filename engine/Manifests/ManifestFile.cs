using CalicoAci.Engine.Rendering.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Manifests;

/// <summary>A file of Kubernetes manifests.</summary>
internal static class ManifestFile
{
    /// <summary>The objects of a file with digests of their content; the file as a whole where it is not readable as objects.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">Its path as the stack has it.</param>
    public static IEnumerable<(string Text, string Digest)> Objects(string path, string shown)
    {
        if (AssetText.OfFile(path) is not { } text)
        {
            return [];
        }

        return Documents(text) is { } documents
            ? documents.SelectMany(document => Expanded(document.RootNode)).Select(node => (NameOf(node) ?? $"file {shown}", NodeDigest.Of(node)))
            : [($"file {shown}", NodeDigest.Of(text))];
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
        YamlMappingNode list when Scalar(list, "kind").EndsWith("List", StringComparison.Ordinal) && Member(list, "items") is YamlSequenceNode items => items.Children,
        _ => [node],
    };

    private static string? NameOf(YamlNode node) =>
        node is YamlMappingNode map && Scalar(map, "kind") is { Length: > 0 } kind && Member(map, "metadata") is YamlMappingNode metadata
            ? $"{kind} {string.Join('/', new[] { Scalar(metadata, "namespace"), Scalar(metadata, "name") }.Where(part => part.Length > 0))}"
            : null;

    private static string Scalar(YamlMappingNode map, string key) => (Member(map, key) as YamlScalarNode)?.Value ?? "";

    private static YamlNode? Member(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;
}
