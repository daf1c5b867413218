using System.Collections.Immutable;
using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.Model;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>Deploys a cluster to the lab again and again, as the engine does: steps that have not changed are left alone.</summary>
internal sealed class LabDeployments(ClusterTopology machines) : IDisposable
{
    public const string Password = "s3cret12";
    public static readonly string Key = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(number => (byte)number)]);

    private readonly Dictionary<string, (MockResourceArgs Step, ImmutableDictionary<string, object> State)> _done = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private string? _cut;
    private bool _stopped;

    public SshNodes Nodes { get; } = new(machines);

    /// <summary>Carries out what has changed.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="cutAt">A step that does not run any more, nor does what would start afterwards.</param>
    public async Task<ComponentRun> Deploy(SampleCluster cluster, string? cutAt = null)
    {
        _cut = cutAt;
        _stopped = false;
        ComponentRun run = await ComponentRun.Executing(Carry, () => Create(cluster));
        if (!_stopped)
        {
            foreach (string gone in _done.Keys.Except(run.Registered.Keys).ToArray())
            {
                _done.Remove(gone);
            }
        }

        return run;
    }

    /// <summary>What would be carried out.</summary>
    public Task<ComponentRun> Plan(SampleCluster cluster) => ComponentRun.Of(() => Create(cluster));

    public Task<(int ExitCode, string Output, string Error)> Run(MockResourceArgs step, string part, string variables = "A=b") =>
        Nodes.Run(Host(step), $"env {variables} {step.Inputs[part]}", (string?)step.Inputs.GetValueOrDefault("stdin") ?? "");

    /// <summary>The commands since then that hold the text: the node and the command.</summary>
    public IEnumerable<string> Calls(int since, string command) =>
        Nodes.Lines("calls").Skip(since).Where(call => call.Contains(command, StringComparison.Ordinal));

    /// <summary>The nodes that such commands ran on since then, in order.</summary>
    public IEnumerable<string> NodesOf(int since, string command) => Calls(since, $" {command}").Select(call => call.Split(' ')[0]);

    public string OnDisk(string node, string path) => Path.Combine(Nodes.Disk(node), path);

    public void Dispose() => Nodes.Dispose();

    private void Create(SampleCluster cluster) => _ = new KubeadmCluster("dev-kubeadm", new KubeadmClusterArgs
    {
        Kubernetes = cluster.Options,
        Nodes = [.. cluster.Topology.Nodes.Select(node => new KubeadmNode(cluster.Plan(node.Name), null))],
        User = "root",
        SshPrivateKey = Output.CreateSecret(File.ReadAllText(Nodes.Key)),
        VrrpPassword = Output.CreateSecret(Password),
        EncryptionKey = Output.CreateSecret(Key),
    });

    private async Task<ImmutableDictionary<string, object>> Carry(MockResourceArgs step)
    {
        string? part = Part(step);
        lock (_lock)
        {
            _stopped |= step.Name == _cut;
            if (_stopped)
            {
                return ImmutableDictionary<string, object>.Empty;
            }

            if (part is null)
            {
                _done[step.Name!] = (step, _done.GetValueOrDefault(step.Name!).State ?? ImmutableDictionary<string, object>.Empty);
                return _done[step.Name!].State;
            }
        }

        (int exitCode, string output, string error) = await Run(step, part);
        Assert.That(exitCode, Is.Zero, $"{step.Name}: {error}");
        lock (_lock)
        {
            _done[step.Name!] = (step, ImmutableDictionary<string, object>.Empty.Add("stdout", output).Add("stderr", error));
            return _done[step.Name!].State;
        }
    }

    /// <summary>Which command is due, if any.</summary>
    private string? Part(MockResourceArgs step)
    {
        (MockResourceArgs? old, _) = _done.GetValueOrDefault(step.Name!);
        if (old is null || !Triggers(old).SequenceEqual(Triggers(step)))
        {
            return step.Inputs.ContainsKey("create") ? "create" : null;
        }

        return new[] { "create", "update", "stdin" }.All(input => Equals(old.Inputs.GetValueOrDefault(input), step.Inputs.GetValueOrDefault(input)))
            ? null
            : step.Inputs.ContainsKey("update") ? "update" : "create";
    }

    private static ImmutableArray<object> Triggers(MockResourceArgs step) => step.Inputs.GetValueOrDefault("triggers") is ImmutableArray<object> triggers ? triggers : [];

    private static string Host(MockResourceArgs step) => (string)((ImmutableDictionary<string, object>)step.Inputs["connection"])["host"];
}
