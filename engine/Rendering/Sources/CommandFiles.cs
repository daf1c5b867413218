using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Rendering.Sources;

/// <summary>The scripts of commands, with what they read from standard input.</summary>
internal sealed class CommandFiles : IFileSource
{
    private static readonly (string Input, string File)[] Parts = [("create", "create.sh"), ("update", "update.sh"), ("delete", "delete.sh"), ("stdin", "stdin")];

    /// <inheritdoc/>
    public RenderedKind Kind => RenderedKind.Scripts;

    /// <inheritdoc />
    public void Render(RenderContext context)
    {
        foreach (var command in context.Resources.Where(resource => resource.Type is "command:remote:Command" or "command:local:Command"))
        {
            foreach (var (input, file) in Parts)
            {
                if (ShownText.Of(command.Inputs.Members.GetValueOrDefault(input)) is { Length: > 0 } text)
                {
                    context.Files.Add($"scripts/{SafePath.Name(command.Name)}/{file}", text.EndsWith('\n') ? text : text + "\n", command);
                }
            }
        }
    }
}
