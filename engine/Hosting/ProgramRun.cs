using System.Diagnostics;
using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Policies;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.PropertyValues;
using CalicoAci.Engine.Secrets;
using CalicoAci.Engine.Stacks;
using Pulumi.Protocol;

namespace CalicoAci.Engine.Hosting;

/// <summary>Runs a program the way the Pulumi CLI runs it for a preview, and collects what it registers.</summary>
/// <param name="identities">Knows the IDs that a provider derives from inputs.</param>
/// <param name="progress">Takes a line about work that takes long.</param>
/// <param name="ownsProcess">Whether this process does one command and then ends.</param>
public sealed class ProgramRun(IResourceIdentities? identities = null, Action<string>? progress = null, bool ownsProcess = false)
{
    /// <summary>Whether this process does one command and then ends, so that a program may be loaded into it.</summary>
    public bool OwnsProcess { get; } = ownsProcess;

    /// <summary>Runs the program to its end.</summary>
    /// <remarks>Whatever goes wrong is told in the result's problems and exit code.</remarks>
    public async Task<RunResult> RunAsync(RunOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        long start = Stopwatch.GetTimestamp();
        RunResult result;
        try
        {
            result = await RunProgramAsync(options, ct).ConfigureAwait(false);
        }
        catch (EngineException e)
        {
            result = Failed(options.Stack, e.Message, e.ExitCode);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            result = Failed(options.Stack, "The run was stopped.", ExitCodes.Cancelled);
        }

        return result with { Elapsed = Stopwatch.GetElapsedTime(start) };
    }

    /// <summary>The result of a run that could not begin.</summary>
    internal static RunResult Failed(string? stack, string message, int exitCode) => new(
        new Plan("", stack ?? "", [], [], Properties.EmptyMap),
        [.. message.Split('\n').Select(line => new Problem(ProblemSeverity.Error, line))],
        [],
        exitCode);

    private async Task<(string Path, bool Fits)> LocateAsync(ProjectFile project, RunOptions options, CancellationToken ct)
    {
        string program = await ProgramLocator.LocateAsync(project, options.Program, progress ?? (_ => { }), ct).ConfigureAwait(false);
        return (program, options.MayLoad && LoadedProgram.Fits(program));
    }

    private async Task<RunResult> RunProgramAsync(RunOptions options, CancellationToken ct)
    {
        await using var server = new RpcServer();
        // What listens on a port takes its time to start.
        Task? listening = options.MayLoad ? null : server.StartAsync(ct);
        ProjectFile project = ProjectFile.Load(ProjectFile.FindDirectory(options.Directory));
        Task<(string Path, bool Fits)> locating = Task.Run(() => LocateAsync(project, options, ct), ct);
        string stack = options.Stack ?? (options.ConfigFile is { } named && StackFile.NameOf(named) is { Length: > 0 } name ? name : "dev");
        string configFile = options.ConfigFile ?? StackFinder.FileOf(project.Directory, stack);
        StackFile stackFile = StackFile.Load(configFile, stack);
        string fixturesFile = Lasting(Fixtures.Find(configFile, stack, project.Directory));
        var catalog = new DefinitionCatalog();
        Task<Fixtures> reading = Task.Run(() => Fixtures.Load(fixturesFile, catalog), ct);
        Task<PolicySet> loading = options.CheckPolicies ? Task.Run(() => PolicySet.Load(project, stack, stackFile), ct) : Task.FromResult(PolicySet.Empty);
        using PassphraseSecrets? secrets = options.OpaqueSecrets ? null : StackSecrets.Open(stackFile);
        StackConfiguration configuration = new ConfigurationReader(project, stackFile, secrets).Read();

        // The program takes its time to start: everything else is loaded meanwhile, and the server gets ready.
        (string program, bool loads) = await locating.ConfigureAwait(false);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Gate = ready.Task;
        string? against = options.Against is { } saved ? Lasting(saved) : null;
        if (loads)
        {
            server.StartInProcess();
        }
        else
        {
            listening ??= server.StartAsync(ct);
        }

        Dictionary<string, string> environment = ChildEnvironment.Create(project, stack, configuration, server.Address);
        await using IRunningProgram child = loads ? LoadedProgram.Start(program, project.Main, environment) : ChildProgram.Start(program, project.Main, environment);
        using var run = new RunParts(project.Name, stack, stackFile, configuration, secrets, catalog, await reading.ConfigureAwait(false), against, identities);
        run.Map(server);
        await (listening ?? Task.CompletedTask).ConfigureAwait(false);
        ready.SetResult();

        int? exitCode = await child.WaitAsync(options.TimeLimit, ct).ConfigureAwait(false);
        // The server stops while the result is made.
        _ = server.DisposeAsync().AsTask();
        PolicySet policies = await loading.ConfigureAwait(false);
        RunResult result = run.Finish(new ProgramEnd(exitCode, options.TimeLimit, [.. child.Output], [.. child.Errors]), project.Main);
        return !result.Succeeded ? result : result with
        {
            StatefulChanges = policies.Stateful.In(result.Changes),
            Violations = new PolicyCheck(policies).Of(result.Plan, result.Changes, result.Losses),
        };

        // A program in this process changes the working folder.
        string Lasting(string path) => options.MayLoad ? Path.GetFullPath(path) : path;
    }
}
