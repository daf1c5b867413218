using System.CommandLine;
using CalicoAci.Engine.Graphs;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Graphs.Model;
using CalicoAci.Engine.Graphs.Text;
using CalicoAci.Engine.Hosting;
using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci graph</c>: components, what they wait for, the critical path, and a picture of the fabric.</summary>
public sealed class GraphCommand : PlanCommand
{
    private readonly Option<GraphFormat> _format = new("--format", "-f") { Description = "The format", DefaultValueFactory = _ => GraphFormat.Mermaid };
    private readonly Option<GraphView> _view = new("--view") { Description = "What is shown; the fabric is a picture", DefaultValueFactory = _ => GraphView.Components };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "The file to write (default: the output)", HelpName = "file" };
    private readonly Option<bool> _resources = new("--resources") { Description = "Show the resources inside the components" };
    private readonly Option<bool> _criticalPath = new("--critical-path") { Description = "List what decides how long a deployment takes" };
    private readonly Option<string?> _durations = new("--durations") { Description = "Seconds by type, as YAML or JSON (default: a built-in guess)", HelpName = "file" };

    private readonly Option<string?> _durationsFrom = new("--durations-from")
    {
        Description = "The engine's events of a deployment, one JSON object a line, as pulumi up --json prints them: the times that it took",
        HelpName = "file",
    };

    private readonly Option<string[]> _duration = new("--duration")
    {
        Description = "The seconds of one kind of resource, such as \"command:remote:Command *-ready=240\"; can be given again",
        HelpName = "key=seconds",
    };

    /// <summary>Makes the command.</summary>
    public GraphCommand(ProgramRun run)
        : base("graph", "Show the components of a stack and what they wait for, or its fabric", run)
    {
        Add(_format);
        Add(_view);
        Add(_out);
        Add(_resources);
        Add(_criticalPath);
        Add(_durations);
        Add(_durationsFrom);
        Add(_duration);
    }

    /// <inheritdoc/>
    protected override Task<int> ShowAsync(RunResult result, Terminal terminal, ParseResult arguments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(terminal);
        ArgumentNullException.ThrowIfNull(arguments);
        ProblemText.Write(terminal, result);
        try
        {
            return Task.FromResult(Show(result, terminal, arguments));
        }
        catch (Exception e) when (e is GraphException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.MarkupLineInterpolated($"[red]error[/] {e.Message}");
            return Task.FromResult(ExitCodes.BadInput);
        }
    }

    private int Show(RunResult result, Terminal terminal, ParseResult arguments)
    {
        var format = arguments.GetValue(_format);
        if (arguments.GetValue(_view) == GraphView.Fabric)
        {
            if (arguments.GetResult(_format) is { Implicit: false } && format != GraphFormat.Svg)
            {
                throw new GraphException("The view \"fabric\" is a picture: use --format svg.");
            }

            Write(terminal, arguments, FabricPicture.Of(result.Plan));
            return ExitCodes.Success;
        }

        var durations = arguments.GetValue(_durations) is { } file ? DurationTable.Load(file) : DurationTable.Default;
        if (arguments.GetValue(_durationsFrom) is { } events)
        {
            durations = durations.With(EventLog.Load(events));
        }

        durations = durations.With(arguments.GetValue(_duration) ?? []);
        var graph = PlanGraph.Of(result.Plan, durations);
        if (arguments.GetValue(_criticalPath))
        {
            CriticalPathText.Write(terminal.Console, graph.Schedule, durations);
        }

        if (!arguments.GetValue(_criticalPath) || arguments.GetValue(_out) is not null)
        {
            Write(terminal, arguments, GraphRenderer.Render(graph, format, arguments.GetValue(_resources)));
        }

        return ExitCodes.Success;
    }

    private void Write(Terminal terminal, ParseResult arguments, string text)
    {
        if (arguments.GetValue(_out) is { } file)
        {
            File.WriteAllText(file, text);
        }
        else
        {
            terminal.Output.Write(text);
        }
    }
}
