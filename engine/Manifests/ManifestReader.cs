using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Manifests;

/// <summary>Reads the manifests that the resources of a plan name, where they are on this machine.</summary>
internal static class ManifestReader
{
    private const string File = "kubernetes:yaml/v2:ConfigFile";
    private const string Group = "kubernetes:yaml/v2:ConfigGroup";

    /// <summary>The type whose objects only a deployment builds.</summary>
    public const string Kustomization = "kubernetes:kustomize/v2:Directory";

    /// <summary>Whether the provider makes the objects of a resource from files.</summary>
    public static bool Reads(PlannedResource resource) => resource.Type is File or Group or Kustomization;

    /// <summary>Every item with a digest of its content, which never leaves the process.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="programDirectory">The folder that paths are relative to.</param>
    public static IReadOnlyDictionary<ManifestItem, string> Read(Plan plan, string programDirectory) => plan.Resources.Where(Reads)
        .SelectMany(resource => Of(resource, programDirectory).Select(entry => (Item: new ManifestItem(resource.Name, entry.Text), entry.Content)))
        .GroupBy(found => found.Item)

        // One object twice is one item: either of them may change it.
        .ToDictionary(same => same.Key, same => string.Join(' ', same.Select(found => found.Content)));

    /// <summary>What a resource takes from files; what is not on this machine is named as a source.</summary>
    public static IEnumerable<ManifestEntry> Of(PlannedResource resource, string folder) => resource.Type switch
    {
        File => Files(resource, "file", folder),
        Group => Files(resource, "files", folder),
        Kustomization => Sources(resource, "directory").SelectMany(source => Kustomized(source, folder)),
        _ => [],
    };

    private static IEnumerable<ManifestEntry> Files(PlannedResource resource, string input, string folder) =>
        Sources(resource, input).SelectMany(source => source.IsSecret ? [Unread(source)] : ManifestFile.Objects(Path.Combine(folder, source.Text), source.Text));

    private static IReadOnlyList<ManifestEntry> Kustomized((string Text, bool IsSecret) source, string folder)
    {
        string path = Path.GetFullPath(source.Text, Path.GetFullPath(folder));
        return source.IsSecret || !Directory.Exists(path) ? [Unread(source)] : new KustomizationReader().Read(path);
    }

    private static ManifestEntry Unread((string Text, bool IsSecret) source) => new($"source {(source.IsSecret ? ShownText.Mask(source.Text) : source.Text)}", NodeDigest.Of(source.Text));

    private static IEnumerable<(string Text, bool IsSecret)> Sources(PlannedResource resource, string input)
    {
        (PropertyValue value, bool secret) = ShownText.Open(resource.Inputs.Members.GetValueOrDefault(input));
        return value switch
        {
            PropertyValue.StringValue text => [(text.Value, secret)],
            PropertyValue.ListValue list => list.Items.Select(ShownText.Open)
                .Where(item => item.Value is PropertyValue.StringValue)
                .Select(item => (((PropertyValue.StringValue)item.Value).Value, secret || item.Secret)),
            _ => [],
        };
    }
}
