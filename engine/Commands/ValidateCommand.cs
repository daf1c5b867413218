using System.CommandLine;
using System.Text;
using System.Text.Json;
using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Display;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;
using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci validate</c>: whether the settings and every registration are right.</summary>
public sealed class ValidateCommand : PlanCommand
{
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON" };

    /// <summary>Makes the command.</summary>
    public ValidateCommand(ProgramRun run)
        : base("validate", "Check a stack's settings and every resource; tell all errors at once", run) => Add(_json);

    /// <inheritdoc/>
    protected override bool ShowsFailedRuns => true;

    /// <inheritdoc/>
    protected override Task<int> ShowAsync(RunResult result, Terminal terminal, ParseResult arguments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(terminal);
        ArgumentNullException.ThrowIfNull(arguments);
        result = WithObjectsChecked(result);
        if (arguments.GetValue(_json))
        {
            WriteJson(result, terminal);
            return Task.FromResult(result.ExitCode);
        }

        ProblemText.Write(terminal.Error, result);
        if (result.Succeeded)
        {
            int warnings = result.Problems.Count(p => p.Severity == ProblemSeverity.Warning);
            terminal.Console.MarkupLineInterpolated(
                $"[green]valid[/] {result.Plan.Project} / {result.Plan.Stack}: {result.Plan.Resources.Count(r => r.Custom)} resources, {result.Plan.Lookups.Length} look-ups{(warnings == 0 ? "" : $", {warnings} warnings")}");
        }

        return Task.FromResult(result.ExitCode);
    }

    private static RunResult WithObjectsChecked(RunResult result)
    {
        Problem[] found = result.Succeeded ? [.. ApicCheck.Of(result.Plan)] : [];
        return result with
        {
            Problems = [.. result.Problems, .. found],
            ExitCode = found.Any(problem => problem.Severity == ProblemSeverity.Error) ? ExitCodes.Errors : result.ExitCode,
        };
    }

    private static void WriteJson(RunResult result, Terminal terminal)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, PropertyJson.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("project", result.Plan.Project);
            writer.WriteString("stack", result.Plan.Stack);
            writer.WriteBoolean("valid", result.Succeeded);
            PreviewJson.WriteProblems(writer, result);
            writer.WriteEndObject();
        }

        terminal.Output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }
}
