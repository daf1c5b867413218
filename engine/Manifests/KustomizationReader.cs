using CalicoAci.Engine.Rendering.Text;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Manifests;

/// <summary>
/// Reads what a kustomization is made of: the objects of its resources, and as whole files what changes or generates
/// objects. Kustomize itself runs during a deployment.
/// </summary>
internal sealed class KustomizationReader
{
    private static readonly string[] FileNames = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    // Whose files hold objects as they are.
    private static readonly string[] ObjectLists = ["resources", "bases", "crds"];

    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>The items of a kustomization and of those that it is based on.</summary>
    /// <param name="folder">Its folder, absolute.</param>
    public IReadOnlyList<ManifestEntry> Read(string folder)
    {
        var items = new List<ManifestEntry>();
        Add(folder, folder, items);
        return items;
    }

    private static string? FileOf(string folder) => FileNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private void Add(string folder, string root, List<ManifestEntry> items)
    {
        if (!_read.Add(folder) || FileOf(folder) is not { } file || AssetText.OfFile(file) is not { } text)
        {
            return;
        }

        if (ManifestFile.Documents(text) is not [{ RootNode: YamlMappingNode kustomization }])
        {
            items.Add(new ManifestEntry(Shown(file, root), NodeDigest.Of(text)));
            return;
        }

        items.Add(new ManifestEntry(Shown(file, root), NodeDigest.Of(kustomization)));
        foreach ((YamlNode key, YamlNode value) in kustomization.Children)
        {
            bool objects = key is YamlScalarNode { Value: { } name } && ObjectLists.Contains(name);
            foreach (string path in Scalars(value, new HashSet<YamlNode>(ReferenceEqualityComparer.Instance)).Select(scalar => PathOf(scalar, folder)).OfType<string>())
            {
                AddPath(path, objects, root, items);
            }
        }
    }

    private void AddPath(string path, bool objects, string root, List<ManifestEntry> items)
    {
        if (Directory.Exists(path))
        {
            Add(path, root, items);
        }
        else if (_read.Add(path))
        {
            items.AddRange(objects ? ManifestFile.Objects(path, Relative(path, root)) : [new ManifestEntry(Shown(path, root), NodeDigest.OfFile(path))]);
        }
    }

    // Each node once: an alias may lie within itself.
    private static IEnumerable<YamlScalarNode> Scalars(YamlNode node, HashSet<YamlNode> seen) => node switch
    {
        YamlScalarNode scalar => [scalar],
        YamlSequenceNode list when seen.Add(list) => list.Children.SelectMany(item => Scalars(item, seen)),
        YamlMappingNode map when seen.Add(map) => map.Children.Values.SelectMany(item => Scalars(item, seen)),
        _ => [],
    };

    // A path, or as generators have it a key and a path.
    private static string? PathOf(YamlScalarNode scalar, string folder)
    {
        string text = scalar.Value ?? "";
        return new[] { text, text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..] }
            .Where(part => part.Length > 0 && !part.Contains('\n', StringComparison.Ordinal) && !part.Contains('\0', StringComparison.Ordinal))
            .Select(part => Path.GetFullPath(part, folder))
            .FirstOrDefault(path => path != folder && (File.Exists(path) || Directory.Exists(path)));
    }

    private static string Shown(string path, string root) => $"file {Relative(path, root)}";

    private static string Relative(string path, string root) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
