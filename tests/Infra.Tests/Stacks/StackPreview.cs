using System.Collections.Concurrent;
using CalicoAci.Engine.Comparison;
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

    /// <summary>Previews a stack anew, compared with what its first preview saved.</summary>
    public static async Task<RunResult> AgainAsync(string stack)
    {
        string folder = Directory.CreateTempSubdirectory("calico-aci-again-").FullName;
        try
        {
            string baseline = Path.Combine(folder, "before.json");
            RunResult before = await Of(stack);
            BaselineWriter.Save(baseline, before);
            return await RunAsync(stack, opaqueSecrets: true, against: baseline);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Previews a stack whose settings and look-ups were edited as texts, compared with the stack as it is, or as another edit made it.</summary>
    public static async Task<RunResult> EditedAsync(string stack, Func<string, string> settings, Func<string, string>? fixtures = null, Func<string, string>? before = null)
    {
        string folder = Directory.CreateTempSubdirectory("calico-aci-stack-").FullName;
        try
        {
            RunResult baseline = before is null ? await Of(stack) : await EditedAsync(stack, before);
            BaselineWriter.Save(Path.Combine(folder, "before.json"), baseline);
            string file = StackFile.PathOf(stack);
            string edited = Path.Combine(folder, Path.GetFileName(file));
            await File.WriteAllTextAsync(edited, Changed(await File.ReadAllTextAsync(file), settings));
            string answers = Path.ChangeExtension(file, ".fixtures.yaml");
            if (File.Exists(answers))
            {
                string text = await File.ReadAllTextAsync(answers);
                await File.WriteAllTextAsync(Path.Combine(folder, Path.GetFileName(answers)), fixtures is null ? text : Changed(text, fixtures));
            }

            return await RunAsync(stack, opaqueSecrets: true, edited, Path.Combine(folder, "before.json"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Changed(string text, Func<string, string> edit)
    {
        string edited = edit(text);
        Assert.That(edited, Is.Not.EqualTo(text), "the edit changes something");
        return edited;
    }

    private static Task<RunResult> RunAsync(string stack, bool opaqueSecrets, string? configFile = null, string? against = null) =>
        new ProgramRun(new AciIdentities()).RunAsync(new RunOptions
        {
            Directory = RepositoryFiles.Root,
            Stack = stack,
            ConfigFile = configFile ?? StackFile.PathOf(stack),
            Program = Path.ChangeExtension(typeof(ClusterStack).Assembly.Location, ".dll"),
            OpaqueSecrets = opaqueSecrets,
            Against = against,
        });
}
