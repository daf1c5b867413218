using System.CommandLine;
using CalicoAci.Engine.Display;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;
using CalicoAci.Engine.Stacks;
using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci validate</c>: whether the settings and every registration of a stack are right, or of all stacks and between them.</summary>
public sealed class ValidateCommand : PlanCommand
{
    private const string About = """
        Check a stack's settings and every resource; tell all errors at once.

        With --all-stacks: every Pulumi.<stack>.yaml beside Pulumi.yaml and in its folder 'stacks', and the stacks of one fabric
        (the same aci:url) against each other: objects that two create, address ranges that overlap in a VRF, VLANs on the same
        leaf switch, router IDs, and the BGP sessions of a leaf switch in all stacks together.
        """;

    private readonly Option<bool> _json = new("--json") { Description = "Write JSON" };
    private readonly Option<bool> _allStacks = new("--all-stacks") { Description = "Check all stacks of the project, also against each other" };

    private readonly Option<string?> _against = new("--against")
    {
        Description = "Compare with a baseline (preview --save) or the JSON of pulumi stack export, and check what policies say about changes",
        HelpName = "file",
    };

    /// <summary>Makes the command.</summary>
    public ValidateCommand(ProgramRun run)
        : base("validate", About, run)
    {
        Add(_json);
        Add(_allStacks);
        Add(_against);
        Validators.Add(result =>
        {
            foreach (Option option in StackOptions.Append(_against).Where(option => result.GetValue(_allStacks) && result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"{option.Name} is about one stack: it cannot be given with {_allStacks.Name}.");
            }
        });
    }

    /// <inheritdoc/>
    protected override bool ShowsFailedRuns => true;

    /// <inheritdoc/>
    protected override bool ChecksObjects => true;

    /// <inheritdoc/>
    protected override RunOptions Prepare(RunOptions options, ParseResult arguments)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(arguments);
        return options with { Against = arguments.GetValue(_against), CheckPolicies = true };
    }

    /// <inheritdoc/>
    protected override Task<int> ShowAsync(RunResult result, Terminal terminal, ParseResult arguments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(terminal);
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.GetValue(_json))
        {
            WriteJson(result, terminal);
            return Task.FromResult(result.ExitCodeWithPolicies);
        }

        if (result.AllProblems.Any())
        {
            ProblemText.Write(terminal, result);
        }

        if (result.ExitCodeWithPolicies == ExitCodes.Success)
        {
            int warnings = result.AllProblems.Count(p => p.Severity == ProblemSeverity.Warning);
            var report = new Report();
            report.Line(
                new Span("valid", "green"),
                $" {result.Plan.Project} / {result.Plan.Stack}: {result.Plan.Resources.Count(r => r.Custom)} resources, {result.Plan.Lookups.Length} look-ups{(warnings == 0 ? "" : $", {warnings} warnings")}");
            report.Write(terminal);
        }

        return Task.FromResult(result.ExitCodeWithPolicies);
    }

    /// <inheritdoc/>
    protected override Task<int> ExecuteAsync(RunOptions options, Terminal terminal, ParseResult arguments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(terminal);
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments.GetValue(_allStacks)
            ? AllStacksAsync(options, terminal, arguments.GetValue(_json), ct)
            : base.ExecuteAsync(options with { MayLoad = Run.OwnsProcess }, terminal, arguments, ct);
    }

    private async Task<int> AllStacksAsync(RunOptions options, Terminal terminal, bool json, CancellationToken ct)
    {
        StackSet set;
        try
        {
            set = await new StackSetRun(Run, terminal.Error.WriteLine).ValidateAsync(options, ObjectCheck.Of, ct).ConfigureAwait(false);
        }
        catch (EngineException e)
        {
            ProblemText.Write(terminal, [new Problem(ProblemSeverity.Error, e.Message)]);
            return e.ExitCode;
        }

        if (json)
        {
            terminal.Output.WriteLine(StackSetJson.Of(set));
            return set.ExitCode;
        }

        foreach (StackReport stack in set.Stacks)
        {
            ProblemText.Write(terminal, stack.Result.AllProblems, stack.Stack);
        }

        ProblemText.Write(terminal, set.Problems);
        StackTable.Write(terminal.Console, set);
        if (set.ExitCode == ExitCodes.Success)
        {
            terminal.Console.MarkupLineInterpolated($"[green]valid[/] {set.Project}: {set.Stacks.Length} stacks");
        }
        else
        {
            terminal.Error.MarkupLineInterpolated($"[red]{set.Errors} {(set.Errors == 1 ? "error" : "errors")}[/]");
        }

        return set.ExitCode;
    }

    private static void WriteJson(RunResult result, Terminal terminal)
    {
        terminal.Output.WriteLine(JsonText.Of(PropertyJson.Indented, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("project", result.Plan.Project);
            writer.WriteString("stack", result.Plan.Stack);
            writer.WriteBoolean("valid", result.ExitCodeWithPolicies == ExitCodes.Success);
            PreviewJson.WriteProblems(writer, result.AllProblems);
            PolicyJson.Write(writer, result.Violations);
            writer.WriteEndObject();
        }));
    }
}
