using System.Collections.Immutable;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.PullRequests;

/// <summary>What a change does to the stacks of a project.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Scope">What the change touches.</param>
/// <param name="Stacks">The stacks that it may affect.</param>
internal sealed record PullRequestReport(string Project, ChangeScope Scope, ImmutableArray<StackComparison> Stacks)
{
    /// <summary>The gravest exit code of the heads.</summary>
    /// <param name="failOnStateful">Whether the replacement or deletion of something stateful has a code of its own.</param>
    public int ExitCode(bool failOnStateful) => ExitCodes.Gravest(
        Stacks.Select(stack => stack.Head).OfType<RunResult>()
            .SelectMany(head => (int[])[head.ExitCodeWithPolicies, failOnStateful && !head.StatefulChanges.IsEmpty ? ExitCodes.StatefulReplacement : ExitCodes.Success]));
}
