using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Rendering.Sources;

/// <summary>Groups of manifests: their texts and objects in one file each, and the files that they name where those are on this machine.</summary>
internal sealed class ConfigGroupFiles : IFileSource
{
    /// <inheritdoc/>
    public RenderedKind Kind => RenderedKind.Manifests;

    /// <inheritdoc />
    public void Render(RenderContext context)
    {
        foreach (var resource in context.Resources)
        {
            switch (resource.Type)
            {
                case "kubernetes:yaml/v2:ConfigGroup":
                    Group(context, resource);
                    break;
                case "kubernetes:yaml/v2:ConfigFile":
                    File(context, resource, ShownText.Of(resource.Inputs.Members.GetValueOrDefault("file")));
                    break;
                case "kubernetes:kustomize/v2:Directory":
                    context.Files.Note(resource, $"the kustomization {ShownText.Of(resource.Inputs.Members.GetValueOrDefault("directory"))} is built during a deployment");
                    break;
            }
        }
    }

    private static void Group(RenderContext context, PlannedResource group)
    {
        var path = $"manifests/{SafePath.Name(group.Name)}.yaml";
        var parts = new List<string>();
        if (ShownText.Of(group.Inputs.Members.GetValueOrDefault("yaml")) is { Length: > 0 } yaml)
        {
            parts.Add(yaml.EndsWith('\n') ? yaml : yaml + "\n");
        }

        var objects = Items(group.Inputs.Members.GetValueOrDefault("objs")).Select(item => Manifest(item, group)).OfType<PropertyValue>().ToList();
        if (objects.Count > 0)
        {
            parts.Add(YamlText.Of(objects));
        }

        if (parts.Count > 0)
        {
            context.Files.Add(path, string.Join("---\n", parts), group);
        }

        foreach (var file in Items(group.Inputs.Members.GetValueOrDefault("files")))
        {
            File(context, group, ShownText.Of(file));
        }
    }

    private static PropertyValue? Manifest(PropertyValue item, PlannedResource group)
    {
        if (ShownText.Open(item) is not (PropertyValue.MapValue map, var secret))
        {
            return null;
        }

        var manifest = KubernetesObject.Of(map, "v1", "", group.Name).Manifest;
        return secret ? new PropertyValue.SecretValue(manifest) : manifest;
    }

    private static void File(RenderContext context, PlannedResource resource, string? file)
    {
        if (file is null)
        {
            return;
        }

        if (AssetText.OfFile(Path.Combine(context.ProgramDirectory, file)) is { } text)
        {
            context.Files.Add($"manifests/{SafePath.Name(resource.Name)}-{SafePath.Name(Path.GetFileName(file))}", text, resource);
        }
        else
        {
            context.Files.Note(resource, $"the manifests of {file} are fetched during a deployment");
        }
    }

    private static IEnumerable<PropertyValue> Items(PropertyValue? value) =>
        ShownText.Open(value) is (PropertyValue.ListValue list, var secret)
            ? list.Items.Select(item => secret ? new PropertyValue.SecretValue(item) : item)
            : [];
}
