using System.Collections.Immutable;
using System.Globalization;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Explanations;
using CalicoAci.Engine.Manifests;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Monitor;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.PropertyValues;
using CalicoAci.Engine.Redundancy;
using CalicoAci.Engine.Secrets;
using Pulumi.Protocol;

namespace CalicoAci.Engine.Hosting;

/// <summary>What serves one run, and what is left of it when the program has ended.</summary>
internal sealed class RunParts : IDisposable
{
    private readonly string _project;
    private readonly string _stack;
    private readonly SecretMask _mask;
    private readonly ProblemLog _problems;
    private readonly SavedState? _saved;
    private readonly StateComparison _comparison;
    private readonly LookupLog _lookups;
    private readonly DeploymentState _state;
    private readonly ResourceMonitorService _monitor;
    private readonly SecretDigests _digests;
    private readonly TransformRunner _transforms = new();
    private int _garbage;

    public RunParts(
        string project,
        string stack,
        StackFile stackFile,
        StackConfiguration configuration,
        PassphraseSecrets? secrets,
        DefinitionCatalog catalog,
        Fixtures fixtures,
        string? against,
        IResourceIdentities? identities)
    {
        (_project, _stack) = (project, stack);
        _mask = new SecretMask(configuration.Secrets);
        _problems = new ProblemLog(_mask);
        _digests = secrets is null ? SecretDigests.Salted($"{stackFile.EncryptionSalt} {stack}") : SecretDigests.Keyed(secrets.DigestKey);
        _saved = against is null ? null : new SavedStateReader(text => secrets?.Decrypt(text)).Load(against);
        _comparison = new StateComparison(_saved, new ReplacementRules(identities), _digests, configuration.Opaque);
        _lookups = new LookupLog(fixtures, catalog, identities);
        _state = new DeploymentState(project, stack, catalog, identities, _comparison, _mask, _problems);
        _monitor = new ResourceMonitorService(ResourceMonitorService.Describe(project, stack, configuration), _state, _lookups, _mask, _transforms);
    }

    public void Map(RpcServer server)
    {
        _monitor.Map(server);
        new EngineService(_state, _problems).Map(server);
        server.OnGarbage = () => Interlocked.Increment(ref _garbage);
    }

    /// <summary>Makes the result of the run.</summary>
    /// <param name="end">How the program ended.</param>
    /// <param name="programDirectory">Its folder.</param>
    public RunResult Finish(ProgramEnd end, string programDirectory)
    {
        int exitCode = Judge(end);
        // One look: a program that took too long may still register.
        Registration[] registered = [.. _state.Resources];
        ImmutableArray<PlannedResource> resources =
            new PlanBuilder(registered.Select(r => r.Resource), (message, urn) => _problems.Error(message, urn)).Build();
        foreach (string urn in _comparison.ProtectedDeletions().Where(_ => exitCode == ExitCodes.Success))
        {
            _problems.Error("a deployment would delete it, but it is protected; 'pulumi state unprotect' lifts that.", urn);
        }

        AddOutput(end, exitCode);
        if (_problems.HasErrors && exitCode == ExitCodes.Success)
        {
            exitCode = ExitCodes.Errors;
        }

        var order = resources.Select((r, i) => (r.Urn, i)).ToDictionary(r => r.Urn, r => r.i, StringComparer.Ordinal);
        IEnumerable<ResourceChange> changes = registered.Select(r => r.Change).OrderBy(c => order[c.Urn]);
        var plan = new Plan(
            _project,
            _stack,
            resources,
            _lookups.ToImmutable(),
            resources.FirstOrDefault(r => r.Urn == _state.StackUrn)?.Outputs ?? Properties.EmptyMap);
        ImmutableArray<ResourceChange> all = [.. changes, .. exitCode == ExitCodes.Success ? _comparison.Deletions() : []];
        return new RunResult(plan, _problems.ToImmutable(), all, exitCode)
        {
            Digests = _digests,
            Objects = _saved is null ? null : ObjectComparison.Of(plan, all, _saved),
            Explanation = _saved is null ? Explanation.None : ExplanationBuilder.Of(plan, all, _saved),
            Losses = _saved is null ? [] : RedundancyCheck.Of(plan, all, _saved),
            Manifests = _saved is null || exitCode != ExitCodes.Success ? ManifestDifferences.None : new SavedManifests(_saved, programDirectory, _digests).Of(plan, all),
            ProgramDirectory = programDirectory,
        };
    }

    public void Dispose() => _transforms.Dispose();

    private int Judge(ProgramEnd end)
    {
        switch (end.ExitCode)
        {
            case null:
                _problems.Error(Hang(end.TimeLimit));
                return ExitCodes.ProgramFailed;
            case 0 when _state.StackUrn.Length == 0:
                _problems.Error(_garbage > 0
                    ? "The program ended without registering a stack, and what it sent to the engine was not gRPC."
                    : "The program ended without registering a stack: is it a Pulumi program, and does its Main return Deployment.RunAsync?");
                return ExitCodes.ProgramFailed;
            case 0:
                return ExitCodes.Success;
            case ProgramEnd.ReportedErrors when _problems.HasErrors:
                return ExitCodes.Errors;
            case ProgramEnd.ReportedErrors:
                _problems.Error("The program says that it reported errors (exit code 32), but none arrived.");
                return ExitCodes.ProgramFailed;
            case var code:
                _problems.Error(Crash(code.Value, end.Errors));
                return ExitCodes.ProgramFailed;
        }
    }

    private string Hang(TimeSpan limit)
    {
        string where = _state.StackUrn.Length == 0 && _garbage > 0 ? "What it sent to the engine was not gRPC."
            : _state.StackUrn.Length == 0 ? "It had not registered anything yet."
            : _monitor.OpenCalls == 0 && !_monitor.Signalled
                ? $"It had registered {_state.Resources.Count} resources, the last was '{_state.LastName}', and waited for nothing of the engine: outputs that wait for each other (a cyclic dependency) look like this."
                : $"It had registered {_state.Resources.Count} resources; the last was '{_state.LastName}'.";
        return string.Create(CultureInfo.InvariantCulture, $"The program did not end within {limit.TotalSeconds:0.#} s (--timeout) and was stopped. {where}");
    }

    private string Crash(int code, ImmutableArray<string> errors)
    {
        // By convention a program that a signal ended has the code 128 and the signal's number.
        string reason = code is > 128 and < 160 ? $"signal {code - 128}{SignalName(code - 128)}" : $"exit code {code}";
        string[] tail = [.. errors.Where(line => line.Trim().Length > 0).TakeLast(20)];
        return $"The program crashed ({reason})." + (_garbage > 0 ? " What it sent to the engine was not gRPC." : "") + (tail.Length == 0 ? " It printed nothing to its error stream." : " The end of its error stream:\n    " + string.Join("\n    ", tail));
    }

    private static string SignalName(int signal) => signal switch
    {
        6 => ", SIGABRT",
        9 => ", SIGKILL",
        11 => ", SIGSEGV",
        15 => ", SIGTERM",
        _ => "",
    };

    private void AddOutput(ProgramEnd end, int exitCode)
    {
        // After a crash the error stream is part of the error itself.
        IEnumerable<string> lines = exitCode == ExitCodes.ProgramFailed && end.ExitCode is not (null or 0) ? end.Output : end.Output.Concat(end.Errors);
        string text = string.Join('\n', lines).Trim();
        if (text.Length > 0)
        {
            _problems.Add(new Problem(ProblemSeverity.Info, "The program printed:\n    " + text.Replace("\n", "\n    ", StringComparison.Ordinal)));
        }

        if (_garbage > 0 && exitCode == ExitCodes.Success)
        {
            _problems.Add(new Problem(ProblemSeverity.Warning, "Something connected to the engine that does not speak gRPC."));
        }
    }
}
