using System.Collections.Immutable;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Stacks.Checks;

namespace CalicoAci.Engine.Stacks;

/// <summary>Runs the program for every stack of a project, and checks the stacks against each other.</summary>
/// <param name="run">Runs the program for one stack.</param>
/// <param name="progress">Takes a line about work that takes long.</param>
internal sealed class StackSetRun(ProgramRun run, Action<string> progress)
{
    /// <summary>The setting of the ACI provider that tells fabrics apart.</summary>
    private const string FabricSetting = "aci:url";

    // Each run is a .NET process of its own, which starts threads for most cores.
    private const int MostAtOnce = 4;

    /// <summary>Runs all stacks and checks them against each other.</summary>
    /// <param name="options">The project and the program; every stack gets the whole time limit.</param>
    /// <param name="check">What is checked of each run besides the run itself.</param>
    /// <param name="ct">Stops all runs.</param>
    public async Task<StackSet> ValidateAsync(RunOptions options, Func<RunResult, RunResult> check, CancellationToken ct)
    {
        (string project, ImmutableArray<StackReport> reports) = await RunAsync(options, check, ct).ConfigureAwait(false);
        return new StackSet(project, reports, [.. CrossStackCheck.Of(reports)]);
    }

    /// <summary>Runs all stacks, as many at once as there are cores.</summary>
    /// <param name="options">The project and the program; every stack gets the whole time limit.</param>
    /// <param name="check">What is checked of each run besides the run itself.</param>
    /// <param name="ct">Stops all runs.</param>
    public async Task<(string Project, ImmutableArray<StackReport> Stacks)> RunAsync(RunOptions options, Func<RunResult, RunResult> check, CancellationToken ct)
    {
        var project = ProjectFile.Load(ProjectFile.FindDirectory(options.Directory));
        var files = StackFinder.Find(project.Directory);

        // The program is found, and where needed built, once for all.
        string program = await ProgramLocator.LocateAsync(project, options.Program, progress, ct).ConfigureAwait(false);
        var reports = new StackReport[files.Length];
        await Parallel.ForAsync(
            0,
            files.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 1, MostAtOnce) },
            async (index, _) =>
            {
                (string stack, string file) = files[index];
                RunResult result = await run
                    .RunAsync(options with { Directory = project.Directory, Program = program, Stack = stack, ConfigFile = file }, ct)
                    .ConfigureAwait(false);
                reports[index] = new StackReport(stack, Path.GetRelativePath(project.Directory, file), FabricOf(project, file, stack), check(result));
            }).ConfigureAwait(false);
        return (project.Name, [.. reports]);
    }

    /// <summary>The APIC that a stack is for; empty where its settings do not tell.</summary>
    internal static string FabricOf(ProjectFile project, string file, string stack)
    {
        try
        {
            string url = new ConfigurationReader(project, StackFile.Load(file, stack), decryptor: null).Read().Values.GetValueOrDefault(FabricSetting, "");
            return Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) ? parsed.GetLeftPart(UriPartial.Authority) : url;
        }
        catch (EngineException)
        {
            // The run of the stack tells it.
            return "";
        }
    }
}
