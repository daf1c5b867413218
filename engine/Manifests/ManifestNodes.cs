using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Manifests;

/// <summary>Reads the parts of manifests.</summary>
internal static class ManifestNodes
{
    /// <summary>The member of an object; null where it has none.</summary>
    public static YamlNode? Member(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;

    /// <summary>The text of a member; empty where it has none.</summary>
    public static string Scalar(YamlMappingNode map, string key) => (Member(map, key) as YamlScalarNode)?.Value ?? "";

    /// <summary>Kind, namespace and name of an object; null for what is none.</summary>
    public static string? NameOf(YamlNode node) =>
        node is YamlMappingNode map && Scalar(map, "kind") is { Length: > 0 } kind && Member(map, "metadata") is YamlMappingNode metadata
            ? Name(kind, Scalar(metadata, "namespace"), Scalar(metadata, "name"))
            : null;

    /// <summary>How an object is named for people.</summary>
    public static string Name(string kind, string space, string name) => $"{kind} {string.Join('/', new[] { space, name }.Where(part => part.Length > 0))}";

    /// <summary>
    /// An object without what may be secret in it: of a Secret only the keys of its values stay, and no annotations, among
    /// which kubectl keeps a copy of all.
    /// </summary>
    public static YamlMappingNode WithoutSecrets(YamlMappingNode node)
    {
        if (Scalar(node, "kind") != "Secret")
        {
            return node;
        }

        var open = new YamlMappingNode();
        foreach ((YamlNode key, YamlNode value) in node.Children)
        {
            open.Add(key, (key as YamlScalarNode)?.Value switch
            {
                "data" or "stringData" => new YamlSequenceNode(value is YamlMappingNode values ? values.Children.Keys : []),
                "metadata" when value is YamlMappingNode metadata => new YamlMappingNode(
                    metadata.Children.Where(member => member.Key is not YamlScalarNode { Value: "annotations" })),
                "apiVersion" or "kind" or "type" or "immutable" => value,
                _ => new YamlScalarNode(""),
            });
        }

        return open;
    }
}
