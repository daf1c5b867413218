using System.CommandLine;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Rendering;
using CalicoAci.Engine.Rendering.Files;
using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci render</c>: what the graph contains, as files.</summary>
public sealed class RenderCommand : PlanCommand
{
    private static readonly string[] Kinds = [.. Enum.GetNames<RenderedKind>().Select(name => name.ToLowerInvariant())];

    private readonly Option<string> _out = new("--out", "-o")
    {
        Description = "The folder: new, empty, or one that holds an earlier render",
        HelpName = "dir",
        Required = true,
    };

    private readonly Option<RenderedKind[]> _only = new("--only")
    {
        Description = $"The kinds of files to write, separated by spaces: {string.Join(", ", Kinds)} (default: all)",
        HelpName = "kinds",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Makes the command.</summary>
    public RenderCommand(ProgramRun run)
        : base("render", "Write what a stack contains as files: APIC objects, cloud-init, scripts, manifests; secrets are masked", run)
    {
        Add(_out);
        Add(_only.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Kinds));
    }

    /// <inheritdoc/>
    protected override bool ChecksObjects => true;

    /// <inheritdoc/>
    protected override RunOptions Prepare(RunOptions options, ParseResult arguments)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { OpaqueSecrets = true };
    }

    /// <inheritdoc/>
    protected override Task<int> ShowAsync(RunResult result, Terminal terminal, ParseResult arguments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(terminal);
        ArgumentNullException.ThrowIfNull(arguments);
        ProblemText.Write(terminal, result);
        return Task.FromResult(Render(result, terminal, arguments.GetValue(_out)!, arguments.GetValue(_only) ?? []));
    }

    private static int Render(RunResult result, Terminal terminal, string folder, RenderedKind[] kinds)
    {
        var exitCode = ExitCodes.Errors;
        try
        {
            var render = Renderer.Render(result.Plan, result.ProgramDirectory, kinds);
            exitCode = ExitCodes.BadInput;
            RenderedFolder.Write(folder, render);
            foreach (var note in render.Notes)
            {
                terminal.Error.MarkupLineInterpolated($"[grey]note[/] {note}");
            }

            terminal.Console.MarkupLineInterpolated($"{render.Files.Length + 1} files in {folder}");
            return ExitCodes.Success;
        }
        catch (RenderException e)
        {
            foreach (var line in e.Message.Split('\n'))
            {
                terminal.Error.MarkupLineInterpolated($"[red]error[/] {line}");
            }

            return exitCode;
        }
    }
}
