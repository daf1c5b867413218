using CalicoAci.Engine.Hosting;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Projects;

/// <summary>
/// Makes a tree of what a YAML file says: anchors may not hold themselves, nor make more of it than anybody writes, and the
/// merge key <c>&lt;&lt;</c> means what it means to the Pulumi CLI.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>Less than the 64 levels that readers of JSON take.</summary>
    private const int Deepest = 50;

    private const int Largest = 1_000_000;

    private static readonly YamlScalarNode MergeKey = new("<<");

    private readonly YamlFile _file;
    private readonly HashSet<YamlNode> _above = new(ReferenceEqualityComparer.Instance);
    private int _count;

    private YamlTree(YamlFile file) => _file = file;

    /// <summary>Checks a file and merges its keys.</summary>
    /// <exception cref="EngineException">The file makes no tree that can be used.</exception>
    public static YamlFile Of(YamlFile file)
    {
        new YamlTree(file).Visit(file.Root);
        return file;
    }

    private void Visit(YamlNode node)
    {
        if (++_count > Largest)
        {
            throw _file.Error(node, $"the file says more than {Largest} values, counting what anchors repeat.");
        }

        if (node is YamlScalarNode)
        {
            return;
        }

        if (!_above.Add(node))
        {
            throw _file.Error(node, $"the anchor '{node.Anchor}' holds itself.");
        }

        if (_above.Count > Deepest)
        {
            throw _file.Error(node, $"values are nested deeper than {Deepest} levels.");
        }

        foreach (YamlNode child in node is YamlMappingNode map ? map.Children.Values : ((YamlSequenceNode)node).Children)
        {
            Visit(child);
        }

        if (node is YamlMappingNode mapping)
        {
            Merge(mapping);
        }

        _above.Remove(node);
    }

    /// <summary>Keys of its own count before those of what is merged, and those before later ones.</summary>
    private void Merge(YamlMappingNode mapping)
    {
        if (!mapping.Children.TryGetValue(MergeKey, out YamlNode? merged))
        {
            return;
        }

        mapping.Children.Remove(MergeKey);
        foreach (YamlNode source in merged is YamlSequenceNode list ? list.Children : [merged])
        {
            foreach ((YamlNode key, YamlNode value) in source as YamlMappingNode ?? throw _file.Error(merged, "'<<' must name a mapping, or a list of mappings."))
            {
                mapping.Children.TryAdd(key, value);
            }
        }
    }
}
