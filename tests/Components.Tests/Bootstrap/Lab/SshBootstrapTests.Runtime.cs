using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>The rolling change of the container runtime's version.</summary>
public sealed partial class SshBootstrapTests
{
    [Test]
    [DependsOnTest(nameof(AKubeletThatDoesNotComeUpGetsItsFormerConfigurationBack))]
    public async Task TheContainerRuntimeChangesNodeByNode()
    {
        SampleCluster newer = Cluster with { Workers = 1, Adjust = options => Cluster.Adjust(options) with { ContainerdVersion = "2.3" } };
        string[] nodes = [.. newer.Topology.Nodes.Select(node => node.Name)];
        int calls = _nodes.Lines("calls").Length;
        // Somebody keeps pods away from this node, and a pod does not want to leave the other one.
        await File.WriteAllTextAsync(Path.Combine(_nodes.Cluster, "cordoned.dev-cp-3"), "");
        await File.WriteAllTextAsync(Path.Combine(_nodes.Cluster, "undrainable.dev-cp-2"), "");
        ComponentRun planned = await ComponentRun.Of(() => Create(newer));
        // Files reach all nodes first, and change nothing that runs.
        foreach (string node in nodes)
        {
            await Execute(planned.Registered[$"dev-kubeadm-{node}-ready"]);
        }

        Assert.That(Changes(calls), Is.Empty);
        MockResourceArgs drain = planned.Registered["dev-kubeadm-dev-cp-2-runtime-drain"];
        (int exitCode, _, string error) = await _nodes.Run(Host(drain), (string)drain.Inputs["update"], (string)drain.Inputs["stdin"]);
        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("dev-cp-1: step node-drain-dev-cp-2 failed").And.Contain("dev-cp-2 was not drained within 300 s"));
        File.Delete(Path.Combine(_nodes.Cluster, "undrainable.dev-cp-2"));
        calls = _nodes.Lines("calls").Length;

        ComponentRun change = await ComponentRun.Executing(Update, () => Create(newer));

        Assert.That(Changes(calls), Is.EqualTo(nodes.SelectMany(node => new[] { $"drain {node}", $"install {node}", $"restart {node}" }.Concat(node == "dev-cp-3" ? [] : [$"uncordon {node}"]))));
        Assert.That(_nodes.Lines("calls").Skip(calls).Where(call => call.Contains("apt-mark", StringComparison.Ordinal) && call.Contains("containerd.io", StringComparison.Ordinal) && call.StartsWith("dev-cp-1", StringComparison.Ordinal)).Select(call => call.Split(' ')[2]).TakeLast(2), Is.EqualTo(new[] { "unhold", "hold" }));
        Assert.That(_nodes.Lines("packages.dev-workers-1").Last(line => line.StartsWith("containerd.io=", StringComparison.Ordinal)), Is.EqualTo("containerd.io=2.3.*"));

        // Again: nothing is left to do. A run that was cut short before the restart is finished without another drain.
        await File.WriteAllTextAsync(Path.Combine(_nodes.Disk("dev-cp-2"), "var/lib/calico-aci/runtime.changing"), "");
        calls = _nodes.Lines("calls").Length;
        foreach (MockResourceArgs step in change.Registered.Values.Where(step => step.Name!.Contains("-runtime", StringComparison.Ordinal)))
        {
            await Execute(step, "update");
        }

        Assert.That(Changes(calls), Is.EqualTo(new[] { "install dev-cp-2", "restart dev-cp-2" }));
        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
        File.Delete(Path.Combine(_nodes.Cluster, "cordoned.dev-cp-3"));
    }

    [Test]
    [DependsOnTest(nameof(TheContainerRuntimeChangesNodeByNode))]
    public async Task TheContainerRuntimeRestartsWhenItTrustsAnotherCaAndNotForAnotherMirror()
    {
        SampleCluster changed = Cluster with { Adjust = options => Cluster.Adjust(options) with { RegistryMirrors = [new("docker.io", ["https://mirror.example.net"])] } };
        int calls = _nodes.Lines("calls").Length;
        await PrepareWorker(changed);
        Assert.That(Changes(calls), Is.Empty, "containerd reads hosts.toml for each image");

        changed = changed with { System = Cluster.System with { CaCertificates = new Dictionary<string, string> { ["registry"] = "of the registry\n" } } };
        await PrepareWorker(changed);
        Assert.That(Changes(calls), Is.EqualTo(new[] { "restart dev-workers-1" }));
        string[] since = [.. _nodes.Lines("calls").Skip(calls)];
        Assert.That(Array.FindIndex(since, call => call.Contains("update-ca-certificates", StringComparison.Ordinal)), Is.Not.Negative.And.LessThan(Array.FindIndex(since, call => call.Contains("restart containerd", StringComparison.Ordinal))));

        calls = _nodes.Lines("calls").Length;
        await PrepareWorker(changed with { System = changed.System with { Proxy = new("http://proxy.example.net:3128", null, []) } });
        Assert.That(Changes(calls), Is.EqualTo(new[] { "restart dev-workers-1" }), "a proxy is in the environment of the service");
    }

    private async Task PrepareWorker(SampleCluster cluster)
    {
        MockResourceArgs ready = _run.Registered["dev-kubeadm-dev-workers-1-ready"];
        (int exitCode, _, string error) = await _nodes.Run(Host(ready), (string)ready.Inputs["create"], Components.Bootstrap.Nodes.FileListing.Write(cluster.Plan("dev-workers-1").Files));
        Assert.That(exitCode, Is.Zero, error);
    }

    [Test]
    [DependsOnTest(nameof(ANewVersionIsInstalledByAnUpgradeOnly))]
    public async Task AnotherKindOfContainerRuntimeIsRefused()
    {
        SampleCluster other = Cluster with { Adjust = options => Cluster.Adjust(options) with { Version = new(1, 37, 1), UpgradeFrom = new(1, 36, 4), ContainerRuntime = Components.Bootstrap.Options.ContainerRuntime.CriO } };
        (int exitCode, _, string error) = await _nodes.Run("192.168.2.21", (string)_run.Inputs("dev-kubeadm-dev-workers-1-ready")["create"], Components.Bootstrap.Nodes.FileListing.Write(other.Plan("dev-workers-1").Files));

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("with another container runtime than cri-o").And.Contain("replace nodes one after the other"));
    }

    /// <summary>What was done to nodes since then, in order: the verb and the node.</summary>
    private IEnumerable<string> Changes(int since) => _nodes.RuntimeChanges(since, "containerd.service");
}
