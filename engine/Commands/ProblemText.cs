using CalicoAci.Engine.Display;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary>Shows problems to a person.</summary>
public static class ProblemText
{
    /// <summary>Writes all problems of a run, errors last, and how many they are.</summary>
    public static void Write(IAnsiConsole console, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(result);
        Write(console, result.AllProblems);
        int errors = result.AllProblems.Count(p => p.Severity == ProblemSeverity.Error);
        if (errors > 1)
        {
            console.MarkupLineInterpolated($"[red]{errors} errors[/]");
        }
    }

    /// <summary>Writes problems, errors last.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="problems">The problems.</param>
    /// <param name="stack">The stack to name in each line; empty where there is only one.</param>
    public static void Write(IAnsiConsole console, IEnumerable<Problem> problems, string stack = "")
    {
        ArgumentNullException.ThrowIfNull(console);
        foreach (Problem problem in problems.OrderBy(p => p.Severity))
        {
            (string mark, string style) = problem.Severity switch
            {
                ProblemSeverity.Error => ("error", "red"),
                ProblemSeverity.Warning => ("warning", "yellow"),
                _ => ("note", "grey"),
            };
            string place = string.Join(": ", new[] { stack, ProblemPlace.Of(problem) }.Where(text => text.Length > 0));
            console.MarkupLineInterpolated($"[{style}]{mark}[/] {(place.Length > 0 ? place + ": " : "")}{problem.Message.Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }
    }
}
