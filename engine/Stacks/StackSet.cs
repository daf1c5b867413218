using System.Collections.Immutable;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Stacks;

/// <summary>All stacks of a project, validated.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stacks">The stacks in the order of their names.</param>
/// <param name="Problems">What is wrong between stacks.</param>
public sealed record StackSet(string Project, ImmutableArray<StackReport> Stacks, ImmutableArray<Problem> Problems)
{
    /// <summary>The number of errors, in stacks and between them.</summary>
    public int Errors => Stacks.Sum(stack => stack.Errors) + Problems.Count(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The gravest exit code of all stacks (<see cref="ExitCodes"/>).</summary>
    public int ExitCode => ExitCodes.Gravest(
        Stacks.Select(stack => stack.Result.ExitCodeWithPolicies)
            .Append(Problems.Any(problem => problem.Severity == ProblemSeverity.Error) ? ExitCodes.Errors : ExitCodes.Success));
}
