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
    /// <param name="failOnStateful">
    /// Whether the replacement or deletion of something stateful has a code of its own. A renamed file counts: until the stack
    /// is renamed too, two stacks have the same objects, and destroying one takes them from the other.
    /// </param>
    public int ExitCode(bool failOnStateful) => ExitCodes.Gravest(
        Stacks.Where(stack => stack.Head is not null).SelectMany(stack => (int[])
        [
            stack.Head!.ExitCodeWithPolicies,
            failOnStateful && (!stack.Head.StatefulChanges.IsEmpty || stack.RenamedFrom is not null) ? ExitCodes.StatefulReplacement : ExitCodes.Success,
        ]));
}
