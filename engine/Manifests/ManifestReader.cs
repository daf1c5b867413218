using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Manifests;

/// <summary>Reads the manifests that the resources of a plan name, where they are on this machine.</summary>
internal static class ManifestReader
{
    /// <summary>Every item with a digest of its content.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="programDirectory">The folder that paths are relative to.</param>
    public static IReadOnlyDictionary<ManifestItem, string> Read(Plan plan, string programDirectory)
    {
        var items = new Dictionary<ManifestItem, string>();
        foreach (PlannedResource resource in plan.Resources)
        {
            foreach ((string text, string digest) in Of(resource, programDirectory))
            {
                var item = new ManifestItem(resource.Name, text);

                // One object twice is one item: either of them may change it.
                items[item] = items.TryGetValue(item, out string? other) ? $"{other} {digest}" : digest;
            }
        }

        return items;
    }

    private static IEnumerable<(string Text, string Digest)> Of(PlannedResource resource, string folder) => resource.Type switch
    {
        "kubernetes:yaml/v2:ConfigFile" => Texts(resource, "file").SelectMany(file => ManifestFile.Objects(Path.Combine(folder, file), file)),
        "kubernetes:yaml/v2:ConfigGroup" => Texts(resource, "files").SelectMany(file => ManifestFile.Objects(Path.Combine(folder, file), file)),
        "kubernetes:kustomize/v2:Directory" => Texts(resource, "directory").SelectMany(directory => new KustomizationReader().Read(Path.GetFullPath(directory, Path.GetFullPath(folder)))),
        _ => [],
    };

    private static IEnumerable<string> Texts(PlannedResource resource, string input) => ShownText.Open(resource.Inputs.Members.GetValueOrDefault(input)).Value switch
    {
        PropertyValue.StringValue text => [text.Value],
        PropertyValue.ListValue list => list.Items.Select(item => ShownText.Open(item).Value).OfType<PropertyValue.StringValue>().Select(item => item.Value),
        _ => [],
    };
}
