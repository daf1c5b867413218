using System.Collections.Immutable;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Settings;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;

namespace CalicoAci.Engine.Authoring;

/// <summary>Runs the program over a stack before its file is written, as <c>calico-aci validate</c> does afterwards.</summary>
/// <param name="run">Runs the program.</param>
/// <param name="options">The project and the program.</param>
/// <param name="project">The project.</param>
/// <param name="schema">The schema of the settings.</param>
internal sealed class StackValidation(ProgramRun run, RunOptions options, ProjectFile project, SchemaNode schema)
{
    /// <summary>Stands for a value that is not there yet; all secrets are opaque in this run.</summary>
    private const string Placeholder = "v1:later:later";

    /// <summary>Checks a stack, and finds which secrets it needs.</summary>
    /// <returns>What the run found besides missing secrets, and the names of all secrets that the stack needs.</returns>
    public async Task<(RunResult Result, ImmutableSortedSet<string> Needed)> CheckAsync(StackDraft draft, string stack, CancellationToken ct)
    {
        ImmutableSortedSet<string> needed = [.. project.Declarations.Where(declaration => declaration.Secret).Select(declaration => declaration.Key)];
        RunResult result = await RunAsync(draft, stack, needed, ct).ConfigureAwait(false);
        string[] missing = [.. Secrets().Where(secret => result.Problems.Any(problem => problem.Message.StartsWith($"{secret}: is missing", StringComparison.Ordinal)))];
        if (missing.Length > 0)
        {
            needed = needed.Union(missing);
            result = await RunAsync(draft, stack, needed, ct).ConfigureAwait(false);
        }

        return (result, needed);
    }

    private IEnumerable<string> Secrets() => schema.Members.Where(member => SchemaNode.IsSecret(member.Value.Json)).Select(member => $"{project.Name}:{member.Key}");

    private async Task<RunResult> RunAsync(StackDraft draft, string stack, IEnumerable<string> placeholders, CancellationToken ct)
    {
        StackDraft complete = draft.Copy();
        foreach (string secret in placeholders)
        {
            complete.Secrets.TryAdd(secret, Placeholder);
        }

        string folder = Directory.CreateTempSubdirectory("calico-aci-").FullName;
        try
        {
            string file = Path.Combine(folder, $"Pulumi.{stack}.yaml");
            await File.WriteAllTextAsync(file, StackYaml.Write(complete, schema, project.Name, StackFileSchema.Path), ct).ConfigureAwait(false);
            RunResult result = ObjectCheck.Of(await run.RunAsync(options with { Stack = stack, ConfigFile = file, OpaqueSecrets = true }, ct).ConfigureAwait(false));
            return result with
            {
                // The file that was checked is gone when somebody reads this.
                Problems = [.. result.Problems.Select(problem => problem with { Message = problem.Message.Replace(file, $"Pulumi.{stack}.yaml", StringComparison.Ordinal) })],
            };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
