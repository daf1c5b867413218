using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.Compute;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>The step between two control-plane VMs, over a real sshd.</summary>
[Category("Lab")]
[NonParallelizable]
public sealed class ControlPlaneHealthyTests
{
    private static readonly SampleCluster Cluster = SampleCluster.Dev with { ControlPlanes = 1, Workers = 0 };

    private SshNodes _nodes = null!;
    private MockResourceArgs _step = null!;

    [OneTimeSetUp]
    public async Task PrepareTheNode()
    {
        _nodes = new SshNodes(Cluster.Topology);
        ComponentRun run = await ComponentRun.Of(() => _ = new KubeadmCluster("dev-kubeadm", new KubeadmClusterArgs
        {
            Kubernetes = Cluster.Options,
            Nodes = [.. Cluster.Topology.Nodes.Select(node => new KubeadmNode(Cluster.Plan(node.Name), null) { Hardware = "{}" })],
            User = "root",
            SshPrivateKey = Output.CreateSecret("key"),
            VrrpPassword = Output.CreateSecret("s3cret12"),
            Series = new MachineSeries(["dev-cp-1"]),
        }));
        _step = run.Registered["dev-kubeadm-dev-cp-1-healthy"];
        MockResourceArgs ready = run.Registered["dev-kubeadm-dev-cp-1-ready"];
        (int exitCode, _, string error) = await _nodes.Run("192.168.2.11", (string)ready.Inputs["create"], (string)ready.Inputs["stdin"]);
        Assert.That(exitCode, Is.Zero, error);
    }

    [OneTimeTearDown]
    public void Stop() => _nodes?.Dispose();

    [SetUp]
    public void AHealthyControlPlane()
    {
        string kubernetes = Path.Combine(_nodes.Disk("dev-cp-1"), "etc/kubernetes");
        Directory.CreateDirectory(Path.Combine(kubernetes, "manifests"));
        File.WriteAllText(Path.Combine(kubernetes, "admin.conf"), "");
        File.WriteAllText(Path.Combine(kubernetes, "manifests/kube-apiserver.yaml"), "");
        File.WriteAllText(Path.Combine(_nodes.Cluster, "members/dev-cp-1.control-plane"), "");
        File.WriteAllText(Path.Combine(_nodes.Cluster, "ready.nodes"), "dev-cp-1 True\ndev-cp-2 True\n");
        File.Delete(Path.Combine(_nodes.Cluster, "sick.etcd"));
    }

    [Test]
    public async Task GoesOnWhenAllIsWell()
    {
        (int exitCode, string error) = await Run();

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(error, Does.Contain("the control plane is healthy"));
    }

    [Test]
    public async Task ANodeThatIsNoMemberYetHoldsNothingUp()
    {
        File.Delete(Path.Combine(_nodes.Disk("dev-cp-1"), "etc/kubernetes/admin.conf"));
        File.WriteAllText(Path.Combine(_nodes.Cluster, "sick.etcd"), "");

        (int exitCode, string error) = await Run();

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(error, Does.Contain("is no control-plane node of a cluster yet"));
    }

    [Test]
    public async Task ASickMemberOfEtcdEndsIt()
    {
        File.WriteAllText(Path.Combine(_nodes.Cluster, "sick.etcd"), "");

        await EndsWith("etcd has a member that is not healthy");
    }

    [Test]
    public async Task ANodeThatIsNotReadyEndsIt()
    {
        File.WriteAllText(Path.Combine(_nodes.Cluster, "ready.nodes"), "dev-cp-1 True\ndev-cp-2 Unknown\n");

        await EndsWith("dev-cp-2 is not ready");
    }

    [Test]
    public async Task AnApiServerThatIsNotReadyEndsIt()
    {
        File.Delete(Path.Combine(_nodes.Disk("dev-cp-1"), "etc/kubernetes/manifests/kube-apiserver.yaml"));

        await EndsWith("the API server at https://192.168.2.11:6443 is not ready");
    }

    private async Task EndsWith(string problem)
    {
        (int exitCode, string error) = await Run();

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("dev-cp-1: step control-plane-healthy failed").And.Contain($"dev-cp-1 is not healthy again: {problem}"));
        Assert.That(error, Does.Contain("The control-plane VMs after it were left alone"));
    }

    private async Task<(int ExitCode, string Error)> Run()
    {
        (int exitCode, _, string error) = await _nodes.Run("192.168.2.11", $"env HEALTH_ATTEMPTS=1 {_step.Inputs["create"]}", (string)_step.Inputs["stdin"]);
        return (exitCode, error);
    }
}
