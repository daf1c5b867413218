using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Rendering.Sources;

/// <summary>A manifest for each Kubernetes object.</summary>
internal sealed class ManifestFiles : IFileSource
{
    /// <inheritdoc/>
    public RenderedKind Kind => RenderedKind.Manifests;

    /// <inheritdoc />
    public void Render(RenderContext context)
    {
        foreach (var resource in context.Resources)
        {
            if (KubernetesObject.Of(resource) is { } item)
            {
                context.Files.Add($"manifests/{item.FileName}", YamlText.Of(item.Manifest), resource);
            }
        }
    }
}
