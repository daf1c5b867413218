using CalicoAci.Components.Bootstrap.Nodes;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>Upgrades of Kubernetes, node by node.</summary>
public sealed partial class SshBootstrapTests
{
    [Test]
    [DependsOnTest(nameof(TheContainerRuntimeRestartsWhenItTrustsAnotherCaAndNotForAnotherMirror))]
    public async Task ANewVersionIsInstalledByAnUpgradeOnly()
    {
        SampleCluster newer = Cluster with { Adjust = options => Cluster.Adjust(options) with { Version = new(1, 37, 1), ContainerdVersion = "2.3" } };
        int calls = _nodes.Lines("calls").Length;
        (int exitCode, _, string error) = await _nodes.Run("192.168.2.21", (string)_run.Inputs("dev-kubeadm-dev-workers-1-ready")["create"], FileListing.Write(newer.Plan("dev-workers-1").Files));

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("runs Kubernetes v1.36.4, but the stack says 1.37.1").And.Contain("kubernetes.upgradeFrom to 1.36.4"));
        Assert.That(_nodes.Lines("calls").Skip(calls).Where(call => call.Contains("systemctl restart", StringComparison.Ordinal)), Is.Empty, "nothing is changed before");
    }

    [Test]
    [DependsOnTest(nameof(ANewVersionIsInstalledByAnUpgradeOnly))]
    public async Task AnUpgradeDrainsEveryNodeAndResumes()
    {
        // A control-plane node and a worker, which left the cluster before, are added in the same run.
        SampleCluster newer = Cluster with { ControlPlanes = 4, Adjust = options => Cluster.Adjust(options) with { Version = new(1, 37, 1), UpgradeFrom = new(1, 36, 4) } };
        _left.Add("dev-workers-2");
        ComponentRun upgrade = await ComponentRun.Executing(Update, () => Create(newer));
        int calls = _nodes.Lines("calls").Length;
        foreach (MockResourceArgs step in upgrade.Registered.Values.Where(step => step.Name!.EndsWith("-upgrade", StringComparison.Ordinal) || step.Name!.EndsWith("-drain", StringComparison.Ordinal)))
        {
            await Execute(step);
        }

        Assert.That(_nodes.Lines("mistakes"), Is.Empty);
        Assert.That(Directory.GetFiles(Path.Combine(_nodes.Cluster, "members")).Select(Path.GetFileName), Is.SupersetOf(newer.Topology.Nodes.Select(node => node.Name).Append("dev-cp-4.control-plane")));
        foreach (string node in newer.Topology.Nodes.Select(node => node.Name))
        {
            Assert.That(_nodes.Lines($"packages.{node}").Last(line => line.StartsWith("kubelet=", StringComparison.Ordinal)), Is.EqualTo("kubelet=1.37.1-*"), node);
        }

        Assert.That(_nodes.Lines("calls").Skip(calls).Where(call => call.Contains("kubeadm upgrade", StringComparison.Ordinal) || call.Contains("kubectl --kubeconfig /etc/kubernetes/admin.conf drain", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    [DependsOnTest(nameof(AnUpgradeDrainsEveryNodeAndResumes))]
    public async Task NodesAreDrainedTogether()
    {
        string[] leaving = ["dev-old-1", "dev-old-2"];
        foreach (string node in leaving)
        {
            await File.WriteAllTextAsync(Path.Combine(_nodes.Cluster, "members", node), "");
            await File.WriteAllTextAsync(Path.Combine(_nodes.Cluster, $"drains-with.{node}"), leaving.Single(other => other != node));
        }

        (int ExitCode, string Output, string Error)[] removals = await Task.WhenAll(leaving.Select(node =>
            _nodes.Run("192.168.2.11", $"sudo -n /usr/local/lib/calico-aci/node-remove.sh {node} worker 120")));

        Assert.That(removals.Select(removal => removal.ExitCode), Is.All.Zero);
        Assert.That(removals.Select(removal => removal.Error), Has.None.Contains("was not drained"), "each drain waits until the other one has begun");
    }
}
