using CalicoAci.Engine.Display;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Commands;

/// <summary>Shows problems to a person, on the error stream.</summary>
public static class ProblemText
{
    /// <summary>Writes all problems of a run, errors last, and how many they are.</summary>
    public static void Write(Terminal terminal, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        ArgumentNullException.ThrowIfNull(result);
        Report report = Of(result.AllProblems, "");
        int errors = result.AllProblems.Count(p => p.Severity == ProblemSeverity.Error);
        if (errors > 1)
        {
            report.Line(new Span($"{errors} errors", "red"));
        }

        report.WriteErrors(terminal);
    }

    /// <summary>Writes problems, errors last.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="problems">The problems.</param>
    /// <param name="stack">The stack to name in each line; empty where there is only one.</param>
    public static void Write(Terminal terminal, IEnumerable<Problem> problems, string stack = "")
    {
        ArgumentNullException.ThrowIfNull(terminal);
        Of(problems, stack).WriteErrors(terminal);
    }

    private static Report Of(IEnumerable<Problem> problems, string stack)
    {
        var report = new Report();
        foreach (Problem problem in problems.OrderBy(p => p.Severity))
        {
            (string mark, string style) = problem.Severity switch
            {
                ProblemSeverity.Error => ("error", "red"),
                ProblemSeverity.Warning => ("warning", "yellow"),
                _ => ("note", "grey"),
            };
            string place = string.Join(": ", new[] { stack, ProblemPlace.Of(problem) }.Where(text => text.Length > 0));
            report.Line(new Span(mark, style), $" {(place.Length > 0 ? place + ": " : "")}{problem.Message.Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }

        return report;
    }
}
