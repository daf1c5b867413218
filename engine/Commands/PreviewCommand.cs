using System.CommandLine;
using System.Text;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Display;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci preview</c>: what a deployment would do.</summary>
public sealed class PreviewCommand : PlanCommand
{
    private readonly Option<string?> _against = new("--against")
    {
        Description = "Compare with a baseline (preview --save) or the JSON of pulumi stack export",
        HelpName = "file",
    };

    private readonly Option<string?> _save = new("--save") { Description = "Save the graph as a baseline; it holds no secret", HelpName = "file" };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON" };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Show every resource, also in a large plan and also unchanged ones" };
    private readonly Option<bool> _inputs = new("--inputs") { Description = "Show the inputs of what is created" };
    private readonly Option<bool> _expectNoChanges = new("--expect-no-changes") { Description = "Exit with code 4 if something would change" };

    /// <summary>Makes the command.</summary>
    public PreviewCommand(ProgramRun run)
        : base("preview", "Show the graph of a stack, or what a deployment would change", run)
    {
        Add(_against);
        Add(_save);
        Add(_json);
        Add(_verbose);
        Add(_inputs);
        Add(_expectNoChanges);
    }

    /// <inheritdoc/>
    protected override bool ShowsFailedRuns => true;

    /// <inheritdoc/>
    protected override RunOptions Prepare(RunOptions options, ParseResult arguments)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(arguments);
        return options with { Against = arguments.GetValue(_against) };
    }

    /// <inheritdoc/>
    protected override Task<int> ShowAsync(RunResult result, Terminal terminal, ParseResult arguments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(terminal);
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.GetValue(_json))
        {
            using var buffer = new MemoryStream();
            PreviewJson.Write(buffer, result);
            terminal.Output.Write(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        }
        else
        {
            bool verbose = arguments.GetValue(_verbose);
            if (result.Succeeded || (verbose && result.Plan.Resources.Length > 0))
            {
                new PreviewText(result, arguments.GetValue(_against) is not null, verbose, arguments.GetValue(_inputs)).Build().Write(terminal);
            }

            if (result.Problems.Length > 0)
            {
                terminal.Output.Flush();
                ProblemText.Write(terminal.Error, result);
            }
        }

        if (!result.Succeeded)
        {
            return Task.FromResult(result.ExitCode);
        }

        if (arguments.GetValue(_save) is { } path)
        {
            BaselineWriter.Save(path, result.Plan, result.Digests!);
        }

        bool changes = result.Changes.Any(c => c.Custom && c.Kind is not (ChangeKind.Same or ChangeKind.Read));
        return Task.FromResult(changes && arguments.GetValue(_expectNoChanges) ? ExitCodes.Changes : ExitCodes.Success);
    }
}
