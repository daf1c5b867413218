using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Rendering.Sources;

/// <summary>The managed objects of the fabric: all as one tree, and those of each resource.</summary>
internal sealed class ApicFiles : IFileSource
{
    /// <inheritdoc/>
    public RenderedKind Kind => RenderedKind.Apic;

    /// <inheritdoc />
    public void Render(RenderContext context)
    {
        var tree = ApicTree.Of(context.Plan with { Resources = [.. context.Resources] });
        if (!tree.Conflicts.IsEmpty)
        {
            throw new RenderException(string.Join('\n', tree.Conflicts.Select(conflict => conflict.Message)));
        }

        foreach (var resource in context.Resources.Where(resource => resource.Custom && resource.Type.StartsWith(ApicMapper.TypePrefix, StringComparison.Ordinal)))
        {
            if (ApicMapper.Map(resource.Type, resource.Inputs) is { } mapped)
            {
                context.Files.Add($"apic/{SafePath.Name(resource.Name)}.json", ApicText.Posted(mapped.Objects), resource);
            }
            else
            {
                context.Files.Note(resource, $"the objects of type {resource.Type} are not known");
            }
        }

        if (tree.Roots.Length > 0 || tree.Unplaced.Length > 0)
        {
            context.Files.Add("apic/tree.json", ApicText.TreeJson(tree));
            context.Files.Add("apic/tree.yaml", ApicOutline.Of(tree));
        }
    }
}
