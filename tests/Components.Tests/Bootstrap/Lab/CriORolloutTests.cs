using System.Collections.Concurrent;
using System.Collections.Immutable;
using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.Bootstrap.Options;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>The rolling change of CRI-O's version, over a real sshd for each node.</summary>
[Category("Lab")]
[NonParallelizable]
public sealed class CriORolloutTests
{
    private static readonly string[] Nodes = ["dev-cp-1", "dev-workers-1", "dev-workers-2"];
    private static readonly string[] RuntimeSteps = ["runtime-drain", "runtime", "runtime-uncordon"];

    private readonly ConcurrentDictionary<string, string> _outputs = new(StringComparer.Ordinal);
    private SshNodes _nodes = null!;
    private ComponentRun _run = null!;

    [OneTimeSetUp]
    public async Task BootstrapTheCluster()
    {
        _nodes = new SshNodes(Cluster("1.36.1").Topology);
        // The load balancer is somebody else's and always there.
        await File.WriteAllTextAsync(Path.Combine(_nodes.Cluster, "external"), "");
        _run = await ComponentRun.Executing(step => step.Inputs.ContainsKey("create") ? Execute(step, "create") : Former(step), () => Create(Cluster("1.36.1")));
    }

    [OneTimeTearDown]
    public void Stop() => _nodes?.Dispose();

    [Test]
    public void EveryNodeHasTheVersion() => Assert.That(Nodes.Select(Installed), Is.All.EqualTo("cri-o=1.36.1-*"));

    [Test]
    [DependsOnTest(nameof(EveryNodeHasTheVersion))]
    public async Task TheVersionChangesNodeByNode()
    {
        int calls = _nodes.Lines("calls").Length;

        _run = await ComponentRun.Executing(Update, () => Create(Cluster("1.36.2")));

        Assert.That(_nodes.RuntimeChanges(calls, "crio.service"), Is.EqualTo(Nodes.SelectMany(Whole)));
        Assert.That(Nodes.Select(Installed), Is.All.EqualTo("cri-o=1.36.2-*"));
        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(TheVersionChangesNodeByNode))]
    public async Task ASecondRunChangesNothing()
    {
        int calls = _nodes.Lines("calls").Length;
        foreach (MockResourceArgs step in Nodes.SelectMany(node => RuntimeSteps.Select(part => _run.Registered[$"dev-kubeadm-{node}-{part}"])))
        {
            await Execute(step, "update");
        }

        Assert.That(_nodes.RuntimeChanges(calls, "crio.service"), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(ASecondRunChangesNothing))]
    public async Task ANodeWhoseRuntimeDoesNotStartStaysCordonedUntilTheNextRun()
    {
        const string Broken = "dev-workers-1";
        string broken = Path.Combine(_nodes.Cluster, $"broken-runtime.{Broken}");
        await File.WriteAllTextAsync(broken, "");
        int calls = _nodes.Lines("calls").Length;
        ComponentRun planned = await ComponentRun.Of(() => Create(Cluster("1.36.3")));
        foreach (string node in Nodes)
        {
            await Execute(planned.Registered[$"dev-kubeadm-{node}-ready"], "create");
        }

        foreach (string part in RuntimeSteps)
        {
            await Execute(planned.Registered[$"dev-kubeadm-dev-cp-1-{part}"], "update");
        }

        await Execute(planned.Registered[$"dev-kubeadm-{Broken}-runtime-drain"], "update");
        (int exitCode, _, string error) = await Run(planned.Registered[$"dev-kubeadm-{Broken}-runtime"], "update");

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain($"{Broken}: step runtime-update failed").And.Contain("crio.service 1.36.3-0-1 does not start; the node stays cordoned"));
        Assert.That(_nodes.RuntimeChanges(calls, "crio.service"), Is.EqualTo(Whole("dev-cp-1").Concat([$"drain {Broken}", $"install {Broken}", $"restart {Broken}"])));
        Assert.That(Path.Combine(_nodes.Cluster, $"drained.{Broken}"), Does.Exist, "cordoned");

        File.Delete(broken);
        calls = _nodes.Lines("calls").Length;
        await ComponentRun.Executing(Update, () => Create(Cluster("1.36.3")));

        Assert.That(_nodes.RuntimeChanges(calls, "crio.service"), Is.EqualTo(Whole(Broken).Concat(Whole("dev-workers-2"))), "the first node is done, the broken one is finished, the last one follows");
        Assert.That(Path.Combine(_nodes.Cluster, $"drained.{Broken}"), Does.Not.Exist);
        Assert.That(Nodes.Select(Installed), Is.All.EqualTo("cri-o=1.36.3-*"));
        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
    }

    private static SampleCluster Cluster(string version) => SampleCluster.Dev with
    {
        ControlPlanes = 1,
        Workers = 2,
        Adjust = options => options with { ContainerRuntime = ContainerRuntime.CriO, CriOVersion = version, LoadBalancer = LoadBalancerKind.Existing },
    };

    private static string[] Whole(string node) => [$"drain {node}", $"install {node}", $"restart {node}", $"uncordon {node}"];

    /// <summary>The outputs of a step that has nothing to do.</summary>
    private Task<ImmutableDictionary<string, object>> Former(MockResourceArgs step)
        => Task.FromResult(ImmutableDictionary<string, object>.Empty.Add("stdout", _outputs.GetValueOrDefault(step.Name!, "")));

    private string Installed(string node) => _nodes.Lines($"packages.{node}").Last(line => line.StartsWith("cri-o=", StringComparison.Ordinal));

    private void Create(SampleCluster cluster) => _ = new KubeadmCluster("dev-kubeadm", new KubeadmClusterArgs
    {
        Kubernetes = cluster.Options,
        Nodes = [.. cluster.Topology.Nodes.Select(node => new KubeadmNode(cluster.Plan(node.Name), null))],
        User = "root",
        SshPrivateKey = Output.CreateSecret(File.ReadAllText(_nodes.Key)),
    });

    /// <summary>What the provider does with a step of an earlier run: nothing if nothing has changed, else its update.</summary>
    private Task<ImmutableDictionary<string, object>> Update(MockResourceArgs step)
    {
        MockResourceArgs old = _run.Registered[step.Name!];
        bool same = new[] { "create", "update", "stdin" }.All(part => Equals(old.Inputs.GetValueOrDefault(part), step.Inputs.GetValueOrDefault(part)));
        return same || Equals(step.Inputs.GetValueOrDefault("update"), "true")
            ? Former(step)
            : Execute(step, step.Inputs.ContainsKey("update") ? "update" : "create");
    }

    private async Task<ImmutableDictionary<string, object>> Execute(MockResourceArgs step, string part)
    {
        (int exitCode, string output, string error) = await Run(step, part);
        Assert.That(exitCode, Is.Zero, $"{step.Name}: {error}");
        _outputs[step.Name!] = output;
        return ImmutableDictionary<string, object>.Empty.Add("stdout", output).Add("stderr", error);
    }

    private Task<(int ExitCode, string Output, string Error)> Run(MockResourceArgs step, string part) => _nodes.Run(
        (string)((ImmutableDictionary<string, object>)step.Inputs["connection"])["host"],
        (string)step.Inputs[part],
        (string?)step.Inputs.GetValueOrDefault("stdin") ?? "");
}
