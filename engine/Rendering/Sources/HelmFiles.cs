using System.Collections.Immutable;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Rendering.Sources;

/// <summary>Helm releases and charts: what is installed from where, and its values.</summary>
internal sealed class HelmFiles : IFileSource
{
    /// <inheritdoc/>
    public RenderedKind Kind => RenderedKind.Helm;

    /// <inheritdoc />
    public void Render(RenderContext context)
    {
        foreach (var release in context.Resources.Where(resource => resource.Type is "kubernetes:helm.sh/v3:Release" or "kubernetes:helm.sh/v4:Chart"))
        {
            var folder = $"helm/{SafePath.Name(ShownText.Of(release.Inputs.Members.GetValueOrDefault("name")) ?? release.Name)}";
            var (values, secret) = ShownText.Open(release.Inputs.Members.GetValueOrDefault("values"));
            context.Files.Add($"{folder}/release.yaml", YamlText.Of(new PropertyValue.MapValue(release.Inputs.Members.Remove("values"))), release);
            if (values is PropertyValue.MapValue { Members.IsEmpty: false } or PropertyValue.UnknownValue)
            {
                context.Files.Add($"{folder}/values.yaml", YamlText.Of(secret ? new PropertyValue.SecretValue(values) : values), release);
            }

            AddValueFiles(context, release, folder);
        }
    }

    private static void AddValueFiles(RenderContext context, PlannedResource release, string folder)
    {
        if (ShownText.Open(release.Inputs.Members.GetValueOrDefault("valueYamlFiles")) is not (PropertyValue.ListValue files, var secret))
        {
            return;
        }

        foreach (var (file, number) in files.Items.Select((file, index) => (file, index + 1)))
        {
            var (value, fileSecret) = ShownText.Open(file);
            if (value is PropertyValue.AssetValue asset && AssetText.Of(asset, context.ProgramDirectory) is { } text)
            {
                context.Files.Add($"{folder}/values-{number}.yaml", secret || fileSecret ? ShownText.Mask(text) : text, release);
            }
        }
    }
}
