using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;

namespace CalicoAci.Engine.PullRequests;

/// <summary>Previews every stack that a change may affect: the base with its own program and settings, the head against that.</summary>
/// <param name="run">Runs a program for one stack.</param>
/// <param name="progress">Takes a line about work that takes long.</param>
internal sealed class PullRequestRun(ProgramRun run, Action<string> progress)
{
    private const int MostAtOnce = 4;

    /// <summary>Runs both sides of all affected stacks; without any passphrase.</summary>
    public async Task<PullRequestReport> RunAsync(PullRequestOptions options, CancellationToken ct)
    {
        var before = ProjectFile.Load(ProjectFile.FindDirectory(options.Base));
        var after = ProjectFile.Load(ProjectFile.FindDirectory(options.Head));
        var scope = ChangeScope.Between(before, after, options.Ignored);
        if (scope.Stacks.IsEmpty)
        {
            return new PullRequestReport(after.Name, scope, []);
        }

        string headProgram = await ProgramLocator.LocateAsync(after, options.HeadProgram, progress, ct).ConfigureAwait(false);
        string? baseProgram = null;
        EngineException? baseFailure = null;
        try
        {
            baseProgram = await ProgramLocator.LocateAsync(before, options.BaseProgram, progress, ct).ConfigureAwait(false);
        }
        catch (EngineException e)
        {
            // What is broken already must not hide what the change does.
            baseFailure = e;
        }

        var comparisons = new StackComparison[scope.Stacks.Length];
        string folder = Directory.CreateTempSubdirectory("calico-aci-pull-request-").FullName;
        try
        {
            await Parallel.ForAsync(
                0,
                comparisons.Length,
                new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 1, MostAtOnce), CancellationToken = ct },
                async (index, token) => comparisons[index] = await CompareAsync(
                    scope.Stacks[index],
                    new RunOptions { Directory = before.Directory, Program = baseProgram, TimeLimit = options.TimeLimit, OpaqueSecrets = true },
                    new RunOptions { Directory = after.Directory, Program = headProgram, TimeLimit = options.TimeLimit, OpaqueSecrets = true, CheckPolicies = true },
                    baseFailure,
                    Path.Combine(folder, FormattableString.Invariant($"{index}.json")),
                    token).ConfigureAwait(false)).ConfigureAwait(false);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return new PullRequestReport(after.Name, scope, [.. comparisons]);
    }

    private async Task<StackComparison> CompareAsync(
        AffectedStack stack, RunOptions before, RunOptions after, EngineException? baseFailure, string baseline, CancellationToken ct)
    {
        RunResult? old = stack.BaseFile is null ? null
            : baseFailure is not null ? ProgramRun.Failed(stack.Stack, baseFailure.Message, baseFailure.ExitCode)
            : await run.RunAsync(before with { Stack = stack.Stack, ConfigFile = stack.BaseFile }, ct).ConfigureAwait(false);
        bool compared = old is { Succeeded: true };
        if (compared && stack.HeadFile is not null)
        {
            BaselineWriter.Save(baseline, old!.Plan, old.Digests!);
        }

        RunResult? current = stack.HeadFile is null
            ? null
            : await run.RunAsync(after with { Stack = stack.Stack, ConfigFile = stack.HeadFile, Against = compared ? baseline : null }, ct).ConfigureAwait(false);
        ct.ThrowIfCancellationRequested();
        return new StackComparison(stack.Stack, Relative(old, before.Directory), Relative(current, after.Directory), ChangedSecrets(stack));
    }

    // Where a checkout lies says nothing to the readers of a comment.
    private static RunResult? Relative(RunResult? result, string directory) => result is null ? null : result with
    {
        Problems = [.. result.Problems.Select(problem => problem with { Message = problem.Message.Replace(directory + Path.DirectorySeparatorChar, "", StringComparison.Ordinal) })],
    };

    private static ImmutableArray<string> ChangedSecrets(AffectedStack stack)
    {
        if (stack.BaseFile is null || stack.HeadFile is null)
        {
            return [];
        }

        try
        {
            var before = StackFile.Load(stack.BaseFile, stack.Stack);
            var after = StackFile.Load(stack.HeadFile, stack.Stack);
            return
            [
                .. after.Entries.Where(entry => SecureValue.IsWithin(entry.Value.Value)
                        && before.Entries.TryGetValue(entry.Key, out var old) && SecureValue.IsWithin(old.Value) && !old.Value.Equals(entry.Value.Value))
                    .Select(entry => entry.Key).Order(StringComparer.Ordinal),
            ];
        }
        catch (EngineException)
        {
            // The run of the stack tells it.
            return [];
        }
    }
}
