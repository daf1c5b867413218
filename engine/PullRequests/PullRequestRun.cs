using System.Collections.Immutable;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Manifests;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Stacks;

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
            comparisons = await FindRenamedAsync(
                comparisons,
                new RunOptions { Directory = after.Directory, Program = headProgram, TimeLimit = options.TimeLimit, OpaqueSecrets = true, CheckPolicies = true },
                (before, after, scope),
                folder,
                ct).ConfigureAwait(false);
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
            BaselineWriter.Save(baseline, old!);
        }

        RunResult? current = stack.HeadFile is null
            ? null
            : ObjectCheck.Of(await run.RunAsync(after with { Stack = stack.Stack, ConfigFile = stack.HeadFile, Against = compared ? baseline : null }, ct).ConfigureAwait(false));
        ct.ThrowIfCancellationRequested();
        return new StackComparison(stack.Stack, Relative(old, before.Directory), Relative(WithManifests(old, current), after.Directory), ChangedSecrets(stack.BaseFile, stack.HeadFile));
    }

    // A file that is renamed is one stack that goes and one that comes, with the same objects.
    private async Task<StackComparison[]> FindRenamedAsync(
        StackComparison[] comparisons, RunOptions after, (ProjectFile Before, ProjectFile After, ChangeScope Scope) sides, string folder, CancellationToken ct)
    {
        var files = sides.Scope.Stacks.ToDictionary(stack => stack.Stack, StringComparer.Ordinal);
        List<StackComparison> found = [.. comparisons];
        foreach (StackComparison added in comparisons.Where(stack => stack is { Base: null, Head.Succeeded: true }))
        {
            string file = files[added.Stack].HeadFile!;
            StackComparison? removed = found.Find(stack => stack is { Head: null, Base.Succeeded: true }
                && string.Equals(
                    StackSetRun.FabricOf(sides.Before, files[stack.Stack].BaseFile!, stack.Stack),
                    StackSetRun.FabricOf(sides.After, file, added.Stack),
                    StringComparison.OrdinalIgnoreCase)
                && RenamedStacks.SameObjects(stack.Base, added.Head!));
            if (removed is null)
            {
                continue;
            }

            string baseline = Path.Combine(folder, $"renamed-{found.IndexOf(added)}.json");
            RenamedStacks.SaveAs(baseline, removed.Base!, added.Stack);
            RunResult current = ObjectCheck.Of(await run.RunAsync(after with { Stack = added.Stack, ConfigFile = file, Against = baseline }, ct).ConfigureAwait(false));
            ct.ThrowIfCancellationRequested();
            found[found.IndexOf(added)] = new StackComparison(
                added.Stack,
                removed.Base,
                Relative(WithManifests(removed.Base, current), after.Directory),
                ChangedSecrets(files[removed.Stack].BaseFile, file))
            {
                RenamedFrom = removed.Stack,
            };
            found.Remove(removed);
        }

        return [.. found];
    }

    private static RunResult? WithManifests(RunResult? before, RunResult? after) => before is { Succeeded: true } && after is { Succeeded: true }
        ? after with { Manifests = ManifestComparison.Between(before, after) }
        : after;

    // Where a checkout lies says nothing to the readers of a comment.
    private static RunResult? Relative(RunResult? result, string directory) => result is null ? null : result with
    {
        Problems = [.. result.Problems.Select(problem => problem with { Message = problem.Message.Replace(directory + Path.DirectorySeparatorChar, "", StringComparison.Ordinal) })],
    };

    private static ImmutableArray<string> ChangedSecrets(string? baseFile, string? headFile)
    {
        if (baseFile is null || headFile is null)
        {
            return [];
        }

        try
        {
            var before = StackFile.Load(baseFile, "");
            var after = StackFile.Load(headFile, "");
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
