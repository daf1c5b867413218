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
        foreach (Problem problem in result.Problems.OrderBy(p => p.Severity))
        {
            (string mark, string style) = problem.Severity switch
            {
                ProblemSeverity.Error => ("error", "red"),
                ProblemSeverity.Warning => ("warning", "yellow"),
                _ => ("note", "grey"),
            };
            string place = Place(problem);
            console.MarkupLineInterpolated($"[{style}]{mark}[/] {(place.Length > 0 ? place + ": " : "")}{problem.Message.Replace("\n", "\n  ", StringComparison.Ordinal)}");
        }

        int errors = result.Problems.Count(p => p.Severity == ProblemSeverity.Error);
        if (errors > 1)
        {
            console.MarkupLineInterpolated($"[red]{errors} errors[/]");
        }
    }

    private static string Place(Problem problem)
    {
        string[] parts = problem.Urn.Split("::");
        string resource = parts.Length < 4 ? "" : $"{TypeNames.Short(parts[2].Split('$')[^1], parts[1])} {parts[^1]}";
        return problem.Property.Length == 0 ? resource : resource.Length == 0 ? problem.Property : $"{resource}: {problem.Property}";
    }
}
