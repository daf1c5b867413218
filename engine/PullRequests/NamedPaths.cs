using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.PullRequests;

/// <summary>The texts in the settings of a stack that may be paths of files or folders of the project, such as its manifests.</summary>
internal sealed class NamedPaths
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    private NamedPaths()
    {
    }

    /// <summary>The paths in files of settings. What cannot be read names none: the run of the stack tells why.</summary>
    public static NamedPaths In(params IEnumerable<string?> files)
    {
        var named = new NamedPaths();
        foreach (string file in files.OfType<string>())
        {
            try
            {
                named.Add(YamlFile.Load(file).Root, new HashSet<YamlNode>(ReferenceEqualityComparer.Instance));
            }
            catch (EngineException)
            {
            }
        }

        return named;
    }

    /// <summary>Those of some files that are named, or lie in a folder that is.</summary>
    public IEnumerable<string> Holding(IEnumerable<string> files) => files.Where(file =>
    {
        for (string? path = file; !string.IsNullOrEmpty(path); path = Path.GetDirectoryName(path))
        {
            if (_paths.Contains(path))
            {
                return true;
            }
        }

        return false;
    });

    private void Add(YamlNode node, HashSet<YamlNode> seen)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { Length: > 0 } text } when !text.Contains('\n', StringComparison.Ordinal):
                _paths.Add(string.Join('/', text.Split('/').Where(step => step is not ("" or "."))));
                break;
            case YamlMappingNode map when seen.Add(map):
                foreach (YamlNode value in map.Children.Values)
                {
                    Add(value, seen);
                }

                break;
            case YamlSequenceNode list when seen.Add(list):
                foreach (YamlNode item in list.Children)
                {
                    Add(item, seen);
                }

                break;
        }
    }
}
