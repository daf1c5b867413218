using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.LeafByLeaf;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>The step between two leaves, over a real sshd: calico-node's reports come from a stand-in of kubectl.</summary>
[Category("Lab")]
[NonParallelizable]
public sealed class LeafSessionsTests
{
    private static readonly SampleCluster Cluster = SampleCluster.DualStack with { ControlPlanes = 1, Workers = 0 };

    private SshNodes _nodes = null!;
    private MockResourceArgs _step = null!;

    [OneTimeSetUp]
    public async Task PrepareTheNode()
    {
        _nodes = new SshNodes(Cluster.Topology);
        ComponentRun run = await ComponentRun.Of(() => new KubeadmCluster("dev-kubeadm", new KubeadmClusterArgs
        {
            Kubernetes = Cluster.Options,
            Nodes = [.. Cluster.Topology.Nodes.Select(node => new KubeadmNode(Cluster.Plan(node.Name), null))],
            User = "root",
            SshPrivateKey = Output.CreateSecret("key"),
            VrrpPassword = Output.CreateSecret("s3cret12"),
        }).FollowSessions(new LeafOrder(Cluster.Topology, new LeafOrderOptions { SettleSeconds = 1, WaitSeconds = 4 })));
        _step = run.Registered["dev-kubeadm-sessions-201"];
        MockResourceArgs ready = run.Registered["dev-kubeadm-dev-cp-1-ready"];
        (int exitCode, _, string error) = await _nodes.Run("192.168.2.11", (string)ready.Inputs["create"], (string)ready.Inputs["stdin"]);
        Assert.That(exitCode, Is.Zero, error);
    }

    [OneTimeTearDown]
    public void Stop() => _nodes?.Dispose();

    [SetUp]
    public void ThreeNodesOfWhichOneIsDown()
    {
        foreach (string file in Directory.GetFiles(_nodes.Cluster, "sessions.*").Append(Path.Combine(_nodes.Cluster, "most-requests")))
        {
            File.Delete(file);
        }

        Nodes("dev-cp-1 True", "dev-workers-1 True", "dev-workers-2 False");
        Sessions("dev-cp-1", "192.168.2.1=Established 192.168.2.2=Idle 2001:db8:0:2::1=Established");
        Sessions("dev-workers-1", "192.168.2.1=Established 192.168.2.2=Idle 2001:db8:0:2::1=Established");
    }

    [Test]
    public async Task GoesOnWhenAllReadyNodesHaveBothSessions()
    {
        (int exitCode, string error) = await Run();

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(error, Does.Contain("dev-workers-2 is not ready and is left out").And.Contains("the BGP sessions of 2 nodes with leaf 201 are established"));
        Assert.That(_nodes.Lines("requests"), Is.Empty, "what was asked for is taken away");
    }

    [TestCase("192.168.2.1=Established 2001:db8:0:2::1=Active", "dev-workers-1: 2001:db8:0:2::1 is Active")]
    [TestCase("192.168.2.1=OpenSent 2001:db8:0:2::1=Established", "dev-workers-1: 192.168.2.1 is OpenSent")]
    [TestCase("192.168.2.10=Established 2001:db8:0:2::1=Established", "dev-workers-1: 192.168.2.1 is not configured")]
    [TestCase(null, "dev-workers-1: calico-node does not report")]
    public async Task EndsWithLeafNodeAndState(string? sessions, string problem)
    {
        Sessions("dev-workers-1", sessions);

        (int exitCode, string error) = await Run();

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("dev-cp-1: step leaf-sessions-201 failed"));
        Assert.That(error, Does.Contain($"the BGP sessions with leaf 201 are not established 4 s after its change: {problem}. Leaves of the rack that come after it were left alone"));
        Assert.That(_nodes.Lines("requests"), Is.Empty);
    }

    [Test]
    public async Task WaitsForASessionThatComesUpLater()
    {
        Sessions("dev-workers-1", "192.168.2.1=Connect 2001:db8:0:2::1=Established");
        Task<(int ExitCode, string Error)> run = Run();
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        Assert.That(run.IsCompleted, Is.False);
        Sessions("dev-workers-1", "192.168.2.1=Established 2001:db8:0:2::1=Established");

        Assert.That((await run).ExitCode, Is.Zero, (await run).Error);
    }

    [Test]
    public async Task NoReadyNodeIsNoSuccess()
    {
        Nodes("dev-cp-1 False");

        (int exitCode, string error) = await Run();

        Assert.That(exitCode, Is.Not.Zero);
        Assert.That(error, Does.Contain("leaf 201: the API tells of no ready node with the label calico-aci.io/rack=rack-1"));
    }

    [Test]
    public async Task AsksFewNodesAtATime()
    {
        string[] names = [.. Enumerable.Range(1, 20).Select(number => $"dev-workers-{number}")];
        Nodes([.. names.Select(name => $"{name} True")]);
        foreach (string name in names)
        {
            Sessions(name, "192.168.2.1=Established 2001:db8:0:2::1=Established");
        }

        (int exitCode, string error) = await Run();

        Assert.That(exitCode, Is.Zero, error);
        Assert.That(_nodes.Lines("most-requests").Select(int.Parse).Order(), Is.EqualTo(new[] { 4, 8, 8 }));
    }

    private void Nodes(params string[] lines) => File.WriteAllLines(Path.Combine(_nodes.Cluster, "ready.nodes"), lines);

    private void Sessions(string node, string? sessions)
    {
        string file = Path.Combine(_nodes.Cluster, $"sessions.{node}");
        if (sessions is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, sessions + "\n");
        }
    }

    private async Task<(int ExitCode, string Error)> Run()
    {
        (int exitCode, _, string error) = await _nodes.Run("192.168.2.11", $"env REPORT_ATTEMPTS=2 SESSION_PAUSE=1 {_step.Inputs["create"]}", (string)_step.Inputs["stdin"]);
        return (exitCode, error);
    }
}
