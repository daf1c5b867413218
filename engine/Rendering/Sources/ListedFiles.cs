using CalicoAci.Engine.Model;
using CalicoAci.Engine.Monitor;
using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Rendering.Sources;

/// <summary>
/// The files of machines that get them from a command's standard input. A VM's files come with its cloud-init already,
/// so only machines without one are unpacked here.
/// </summary>
internal sealed class ListedFiles : IFileSource
{
    /// <inheritdoc/>
    public RenderedKind Kind => RenderedKind.Nodes;

    /// <inheritdoc />
    public void Render(RenderContext context)
    {
        foreach (var command in context.Resources.Where(resource => resource.Type == "command:remote:Command"))
        {
            if (command.Inputs.Members.GetValueOrDefault("stdin") is not PropertyValue.StringValue text)
            {
                continue;
            }

            var folder = $"nodes/{SafePath.Name(NodeOf(command))}";
            if (context.Files.Has($"{folder}/user-data.yaml"))
            {
                continue;
            }

            foreach (var (_, path, content) in FileListing.Read(text.Value))
            {
                context.Files.Add($"{folder}/files/{SafePath.Steps(path)}", content, command);
            }
        }
    }

    /// <summary>A step is named after its component, its node and what it does: the node is what remains in the middle.</summary>
    private static string NodeOf(PlannedResource command)
    {
        var above = command.Parent.Length == 0 ? "" : Urns.NameOf(command.Parent) + "-";
        var name = above.Length > 1 && command.Name.StartsWith(above, StringComparison.Ordinal) ? command.Name[above.Length..] : command.Name;
        return name.LastIndexOf('-') is > 0 and var step ? name[..step] : name;
    }
}
