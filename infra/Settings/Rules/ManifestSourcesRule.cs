using CalicoAci.Components.Addons.Custom;
using CalicoAci.Infra.Settings.Addons;
using CalicoAci.Infra.Settings.Binding;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// Manifests of a stack's own are where it says, and their documents are Kubernetes objects: the provider reads them only
/// during a deployment, when the cluster stands already. What is in them is never shown: it may be secret.
/// </summary>
public sealed class ManifestSourcesRule : IStackRule
{
    private const string Id = "CA207";

    private static readonly string[] KustomizationFiles = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["addons.manifests"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.ProjectFolder is not { } folder)
        {
            return;
        }

        foreach ((int index, ManifestSettings manifest) in facts.Settings.Addons.Manifests.Index().Where(item => ManifestSource.IsLocal(item.Item.Source)))
        {
            string path = $"{StackFacts.Path("addons")}.manifests[{index}].source";
            string source = Path.GetFullPath(manifest.Source, folder);
            if (manifest.Kind == ManifestKind.Kustomization)
            {
                CheckKustomization(manifest.Source, source, path, errors);
            }
            else if (!File.Exists(source))
            {
                errors.Add(path, $"found '{manifest.Source}'; there is no such file below the folder of Pulumi.yaml", Id);
            }
            else
            {
                CheckFile(manifest.Source, source, path, errors);
            }
        }
    }

    private static void CheckKustomization(string source, string folder, string path, SettingsErrors errors)
    {
        if (!KustomizationFiles.Any(file => File.Exists(Path.Combine(folder, file))))
        {
            errors.Add(path, $"found '{source}'; there is no folder of that name with a kustomization.yaml below the folder of Pulumi.yaml", Id);
        }
    }

    private static void CheckFile(string source, string file, string path, SettingsErrors errors)
    {
        try
        {
            var yaml = new YamlStream();
            using StreamReader reader = File.OpenText(file);
            yaml.Load(reader);
            foreach (YamlDocument document in yaml.Documents.Where(document => !IsEmpty(document.RootNode) && !IsObject(document.RootNode)))
            {
                errors.Add(path, $"found '{source}', whose document in line {document.RootNode.Start.Line} is no Kubernetes object: it has no apiVersion and kind", Id);
            }
        }
        catch (YamlException exception)
        {
            // The library's message may hold text of the file.
            errors.Add(path, $"found '{source}', which is not valid YAML in line {exception.Start.Line}", Id);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Add(path, $"found '{source}', which cannot be read", Id);
        }
    }

    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Value: null or "" or "~" or "null" };

    private static bool IsObject(YamlNode node) => node is YamlMappingNode map && Has(map, "apiVersion") && Has(map, "kind");

    private static bool Has(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) && !IsEmpty(value);
}
