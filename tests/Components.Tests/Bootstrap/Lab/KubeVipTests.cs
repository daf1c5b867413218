using System.Collections.Immutable;
using CalicoAci.Components.Bootstrap;
using CalicoAci.Components.Bootstrap.LoadBalancer;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using Pulumi;
using Pulumi.Testing;

namespace CalicoAci.Components.Tests.Bootstrap.Lab;

/// <summary>kube-vip's manifest on nodes whose first attempt fails, so that kubeadm reset empties the kubelet's folder.</summary>
[Category("Lab")]
[NonParallelizable]
public sealed class KubeVipTests
{
    private static readonly SampleCluster Cluster = SampleCluster.Dev with
    {
        ControlPlanes = 2,
        Workers = 0,
        Adjust = options => options with { LoadBalancer = LoadBalancerKind.KubeVip },
    };

    private SshNodes _nodes = null!;
    private ComponentRun _run = null!;

    [OneTimeSetUp]
    public async Task BootstrapWithFailures()
    {
        _nodes = new SshNodes(Cluster.Topology);
        foreach (string node in Cluster.Topology.Nodes.Select(node => node.Name))
        {
            await File.WriteAllTextAsync(Path.Combine(_nodes.Cluster, $"fail.{node}"), "");
        }

        _run = await ComponentRun.Executing(Execute, () => _ = new KubeadmCluster("dev-kubeadm", new KubeadmClusterArgs
        {
            Kubernetes = Cluster.Options,
            Nodes = [.. Cluster.Topology.Nodes.Select(node => new KubeadmNode(Cluster.Plan(node.Name), null))],
            User = "root",
            SshPrivateKey = Output.CreateSecret(File.ReadAllText(_nodes.Key)),
        }));
    }

    [OneTimeTearDown]
    public void Stop() => _nodes?.Dispose();

    [TestCase("dev-cp-1", "super-admin.conf", TestName = "TheNodeThatInitialisesUsesTheSuperAdministrator")]
    [TestCase("dev-cp-2", "admin.conf", TestName = "ANodeThatJoinsUsesTheAdministrator")]
    public void TheManifestOutlivesAReset(string node, string kubeconfig)
    {
        Assert.That(_nodes.Lines("calls"), Has.Some.StartsWith($"{node} kubeadm reset"), "the first attempt failed");
        Assert.That(Manifest(node), Is.EqualTo(Wanted(node, kubeconfig)));
    }

    [Test]
    [DependsOnTest(nameof(TheManifestOutlivesAReset))]
    public async Task AnotherImageKeepsTheKubeconfigThatTheNodeHas()
    {
        // The other node is named as the one that initialises: it never had the super-administrator's kubeconfig.
        SampleCluster changed = Cluster with { Adjust = options => Cluster.Adjust(options) with { KubeVipImage = "mirror.example.net/kube-vip:v1.0.4", InitialControlPlane = "dev-cp-2" } };
        foreach ((string node, string kubeconfig) in new[] { ("dev-cp-1", "super-admin.conf"), ("dev-cp-2", "admin.conf") })
        {
            await Prepare(node, FileListing.Write(changed.Plan(node).Files));
            Assert.That(Manifest(node), Is.EqualTo(Wanted(node, kubeconfig).Replace(Cluster.Options.KubeVipImage, changed.Options.KubeVipImage, StringComparison.Ordinal)), node);
        }
    }

    [Test]
    [DependsOnTest(nameof(AnotherImageKeepsTheKubeconfigThatTheNodeHas))]
    public async Task PreparationLeavesItUntilAnotherKindTakesItsTurn()
    {
        SampleCluster existing = Cluster with { Adjust = options => options with { LoadBalancer = LoadBalancerKind.Existing } };
        await Prepare("dev-cp-2", FileListing.Write(existing.Plan("dev-cp-2").Files));
        Assert.That(ManifestFile("dev-cp-2"), Does.Exist, "load-balancer.sh takes it away");
    }

    private async Task Prepare(string node, string listing)
    {
        MockResourceArgs ready = _run.Registered[$"dev-kubeadm-{node}-ready"];
        (int exitCode, _, string error) = await _nodes.Run(Host(ready), (string)ready.Inputs["create"], listing);
        Assert.That(exitCode, Is.Zero, error);
    }

    private string ManifestFile(string node) => Path.Combine(_nodes.Disk(node), "etc/kubernetes/manifests/kube-vip.yaml");

    private string Manifest(string node) => File.ReadAllText(ManifestFile(node));

    private static string Wanted(string node, string kubeconfig) => Cluster.Plan(node).Files.Single(file => file.Path == KubeVipPod.Path).Content
        .Replace("@KUBECONFIG@", $"/etc/kubernetes/{kubeconfig}", StringComparison.Ordinal);

    private async Task<ImmutableDictionary<string, object>> Execute(MockResourceArgs step)
    {
        if (!step.Inputs.ContainsKey("create"))
        {
            return ImmutableDictionary<string, object>.Empty;
        }

        (int exitCode, string output, string error) = await _nodes.Run(Host(step), (string)step.Inputs["create"], (string?)step.Inputs.GetValueOrDefault("stdin") ?? "");
        Assert.That(exitCode, Is.Zero, $"{step.Name}: {error}");
        return ImmutableDictionary<string, object>.Empty.Add("stdout", output).Add("stderr", error);
    }

    private static string Host(MockResourceArgs step) => (string)((ImmutableDictionary<string, object>)step.Inputs["connection"])["host"];
}
