using System.Collections.Concurrent;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Previews stacks with the offline engine, each once for all tests. The program runs as a process of its own.</summary>
internal static class StackPreview
{
    private const string PassphraseVariable = "PULUMI_CONFIG_PASSPHRASE";

    private static readonly ConcurrentDictionary<string, Task<RunResult>> Results = new(StringComparer.Ordinal);

    public static Task<RunResult> Of(string stack) => Results.GetOrAdd(stack, name => RunAsync(name, opaqueSecrets: true));

    /// <summary>Previews a stack with its secrets decrypted.</summary>
    public static async Task<RunResult> WithPassphraseAsync(string stack, string passphrase)
    {
        Environment.SetEnvironmentVariable(PassphraseVariable, passphrase);
        try
        {
            return await RunAsync(stack, opaqueSecrets: false);
        }
        finally
        {
            Environment.SetEnvironmentVariable(PassphraseVariable, null);
        }
    }

    public static async Task<Plan> PlanOf(string stack)
    {
        RunResult result = await Of(stack);
        Assert.That(result.Problems.Where(problem => problem.Severity > ProblemSeverity.Info).Select(problem => problem.Message), Is.Empty);
        return result.Plan;
    }

    private static Task<RunResult> RunAsync(string stack, bool opaqueSecrets)
    {
        string file = Path.Combine(RepositoryFiles.Root, $"Pulumi.{stack}.yaml");
        return new ProgramRun(new AciIdentities()).RunAsync(new RunOptions
        {
            Directory = RepositoryFiles.Root,
            Stack = stack,
            ConfigFile = File.Exists(file) ? file : Path.Combine(RepositoryFiles.Root, "stacks", $"Pulumi.{stack}.yaml"),
            Program = Path.ChangeExtension(typeof(ClusterStack).Assembly.Location, ".dll"),
            OpaqueSecrets = opaqueSecrets,
        });
    }
}
