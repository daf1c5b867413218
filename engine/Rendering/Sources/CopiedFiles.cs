using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Rendering.Sources;

/// <summary>Files that are copied to a node.</summary>
internal sealed class CopiedFiles : IFileSource
{
    /// <inheritdoc/>
    public RenderedKind Kind => RenderedKind.Files;

    /// <inheritdoc />
    public void Render(RenderContext context)
    {
        foreach (var copy in context.Resources.Where(resource => resource.Type == "command:remote:CopyToRemote"))
        {
            var (source, secret) = ShownText.Open(copy.Inputs.Members.GetValueOrDefault("source"));
            var target = ShownText.Of(copy.Inputs.Members.GetValueOrDefault("remotePath")) ?? "";
            var folder = $"files/{SafePath.Name(copy.Name)}";
            switch (source)
            {
                case PropertyValue.AssetValue asset:
                    Add(context, copy, $"{folder}/{SafePath.Steps(target)}", asset, secret);
                    break;
                case PropertyValue.ArchiveValue archive:
                    foreach (var (name, member) in archive.Assets)
                    {
                        if (ShownText.Open(member) is (PropertyValue.AssetValue asset, var memberSecret))
                        {
                            Add(context, copy, $"{folder}/{SafePath.Steps($"{target}/{name}")}", asset, secret || memberSecret);
                        }
                    }

                    if (archive.Path is not null || archive.Uri is not null)
                    {
                        context.Files.Note(copy, $"the archive {archive.Path ?? archive.Uri} is copied to {target} as it is");
                    }

                    break;
                default:
                    context.Files.Note(copy, $"what is copied to {target} is known after up");
                    break;
            }
        }
    }

    private static void Add(RenderContext context, PlannedResource copy, string path, PropertyValue.AssetValue asset, bool secret)
    {
        if (AssetText.Of(asset, context.ProgramDirectory) is { } text)
        {
            context.Files.Add(path, secret ? ShownText.Mask(text) : text, copy);
        }
        else
        {
            context.Files.Note(copy, $"{asset.Path ?? asset.Uri} is not rendered: it is no text file on this machine");
        }
    }
}
