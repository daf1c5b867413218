using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Manifests;

/// <summary>Compares the objects of files with those that the provider registered below a resource when it was deployed.</summary>
/// <remarks>
/// Of an object the provider registers what the file has. It adds a namespace where the file names none, the annotations
/// <c>pulumi.com/…</c>, and the label <c>app.kubernetes.io/managed-by</c> (pulumi/pulumi-kubernetes,
/// provider/pkg/provider/yaml/v2/yaml.go).
/// </remarks>
internal sealed class DeployedManifests
{
    private const string ManagedBy = "app.kubernetes.io/managed-by";

    private readonly List<(string Kind, string Space, string Name, PropertyValue.MapValue Inputs)> _deployed = [];

    /// <summary>Reads the objects below a resource.</summary>
    public DeployedManifests(SavedState state, SavedResource parent)
    {
        foreach (SavedResource child in state.Resources.Values.Where(resource => resource.Custom && resource.Parent == parent.Urn))
        {
            if (child.Inputs.Members.GetValueOrDefault("metadata") is PropertyValue.MapValue metadata && Text(child.Inputs, "kind") is { Length: > 0 } kind)
            {
                _deployed.Add((kind, Text(metadata, "namespace"), Text(metadata, "name"), child.Inputs));
            }
        }
    }

    /// <summary>Whether values were met that only the passphrase opens.</summary>
    public bool HasHiddenValues { get; private set; }

    /// <summary>The objects that differ, with their names.</summary>
    public IEnumerable<(ChangeKind Kind, string Text)> Compare(IEnumerable<ManifestEntry> entries)
    {
        var found = new List<(ChangeKind Kind, string Text)>();
        var left = _deployed.ToList();
        foreach (ManifestEntry entry in entries)
        {
            YamlMappingNode node = entry.Object!;
            var metadata = (YamlMappingNode)ManifestNodes.Member(node, "metadata")!;
            string space = ManifestNodes.Scalar(metadata, "namespace");
            int index = left.FindIndex(item =>
                item.Kind == ManifestNodes.Scalar(node, "kind") && item.Name == ManifestNodes.Scalar(metadata, "name") && (space.Length == 0 || item.Space == space));
            if (index < 0)
            {
                found.Add((ChangeKind.Create, entry.Text));
                continue;
            }

            if (Differs(Without(left[index].Inputs), Without(ManifestValues.Of(node)), []))
            {
                found.Add((ChangeKind.Update, entry.Text));
            }

            left.RemoveAt(index);
        }

        return found.Concat(left.Select(item => (ChangeKind.Delete, ManifestNodes.Name(item.Kind, item.Space, item.Name))));
    }

    // What the provider keeps for itself in the inputs.
    private static PropertyValue Without(PropertyValue value) => value is PropertyValue.MapValue map
        ? new PropertyValue.MapValue(map.Members.RemoveRange(map.Members.Keys.Where(name => name.StartsWith("__", StringComparison.Ordinal))))
        : value;

    private bool Differs(PropertyValue? deployed, PropertyValue? current, string[] path)
    {
        if (deployed is PropertyValue.DigestValue)
        {
            HasHiddenValues = true;
            return current is null;
        }

        switch (Open(deployed), Open(current))
        {
            case (PropertyValue.MapValue or null, PropertyValue.MapValue or null) and var (old, now):
                var before = (old as PropertyValue.MapValue ?? Properties.EmptyMap).Members;
                var after = (now as PropertyValue.MapValue ?? Properties.EmptyMap).Members;
                return before.Keys.Union(after.Keys).Any(name =>
                    (after.ContainsKey(name) || !IsAdded([.. path, name], before[name])) && Differs(before.GetValueOrDefault(name), after.GetValueOrDefault(name), [.. path, name]));
            case (PropertyValue.ListValue old, PropertyValue.ListValue now):
                return old.Items.Length != now.Items.Length || old.Items.Zip(now.Items).Any(pair => Differs(pair.First, pair.Second, [.. path, "*"]));
            case (null, _) or (_, null):
                return true;
            case var (old, now):
                return !Properties.AreEqual(old, now);
        }
    }

    private static bool IsAdded(string[] path, PropertyValue value) => path switch
    {
        ["metadata", "namespace"] => true,
        ["metadata", "annotations", var name] => name.StartsWith("pulumi.com/", StringComparison.Ordinal),
        ["metadata", "labels", ManagedBy] => value is PropertyValue.StringValue { Value: "pulumi" },
        _ => false,
    };

    private static PropertyValue? Open(PropertyValue? value) => value is null or PropertyValue.NullValue ? null : Properties.Reveal(value);

    private static string Text(PropertyValue.MapValue map, string name) => (map.Members.GetValueOrDefault(name) as PropertyValue.StringValue)?.Value ?? "";
}
