using System.Collections.Immutable;
using System.Diagnostics;
using CalicoAci.Engine.Display;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Stacks;
using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary>Previews all stacks of a project side by side and shows one line for each.</summary>
/// <param name="run">Runs the program for one stack.</param>
/// <param name="terminal">Where to.</param>
/// <param name="format">The format.</param>
internal sealed class AllPreviews(ProgramRun run, Terminal terminal, PreviewFormat format)
{
    /// <summary>Runs and shows all stacks, and gives the gravest exit code.</summary>
    public async Task<int> ShowAsync(RunOptions options, CancellationToken ct)
    {
        ImmutableArray<StackReport> stacks;
        long start = Stopwatch.GetTimestamp();
        try
        {
            (_, stacks) = await new StackSetRun(run, terminal.Error.WriteLine).RunAsync(options, ObjectCheck.Of, ct).ConfigureAwait(false);
        }
        catch (EngineException e)
        {
            ProblemText.Write(terminal, [new Problem(ProblemSeverity.Error, e.Message)]);
            return e.ExitCode;
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        foreach (StackReport stack in stacks)
        {
            ProblemText.Write(terminal, stack.Result.AllProblems, stack.Stack);
        }

        switch (format)
        {
            case PreviewFormat.Json:
                terminal.Output.WriteLine(PreviewTable.Json(stacks, elapsed));
                break;
            case PreviewFormat.Markdown:
                terminal.Output.Write(PreviewTable.Markdown(stacks));
                break;
            default:
                PreviewTable.Write(terminal.Console, stacks, elapsed);
                break;
        }

        return ExitCodes.Gravest(stacks.Select(stack => stack.Result.ExitCodeWithPolicies));
    }
}
